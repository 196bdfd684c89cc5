import { expect, it } from 'vitest';
import { codeIn } from '../../../../renderer/sign-in/code-text.ts';

it.each([
  ['491203', '491203'],
  ['491 203', '491203'],
  ['491-203', '491203'],
  [' 491203\n', '491203'],
  ['Your code is 491203. Valid for 10 minutes.', '491203'],
  ['4', '4'],
  ['49a1', '491'],
  ['4912034', '491203'],
  ['', ''],
  ['abc', ''],
])('takes from %j the code %j', (text, code) => {
  expect(codeIn(text)).toBe(code);
});
