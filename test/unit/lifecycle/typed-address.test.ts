import { expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { languages } from '../../../electron/contract/words/language.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { parseUserAddress } from '../../../electron/lifecycle/allowed-platforms.ts';

const page = 'https://mysignins.microsoft.com/';

it.each([
  'microsoft365',
  'Microsoft 365',
  ' MICROSOFT365 ',
  ...languages.map((language) => wordsIn(language).platforms.microsoft365),
])('knows where “%s” is', (text) => {
  expect(parseUserAddress(text).href).toBe(page);
});

it.each(['https://microsoft365.example', 'microsoft365.example', 'files.example.com/microsoft365'])(
  'takes %s for the address that it is',
  (text) => {
    expect(parseUserAddress(text).href).not.toContain('mysignins');
  },
);

it.each(['microsoft', 'microsoft3655', 'microsoft 365 please'])('refuses %s as any word', (text) => {
  expect(() => parseUserAddress(text)).toThrow(FailureError);
});
