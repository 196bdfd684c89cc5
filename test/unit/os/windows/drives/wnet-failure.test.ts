import fc from 'fast-check';
import { expect, it } from 'vitest';
import { failureCodes } from '../../../../../electron/contract/failure.ts';
import { failureWords } from '../../../../../electron/contract/words/failure-words.ts';
import { languages } from '../../../../../electron/contract/words/language.ts';
import { knownNumbers, win32Code, wnetFailure } from '../../../../../electron/os/windows/drives/wnet-failure.ts';

const context = { label: 'Team', letter: 'Z' };

it.each([
  [5, 'LK-5301'],
  [53, 'LK-5302'],
  [58, 'LK-5303'],
  [59, 'LK-5304'],
  [64, 'LK-5305'],
  [67, 'LK-5306'],
  [85, 'LK-5307'],
  [86, 'LK-5308'],
  [1326, 'LK-5308'],
  [223, 'LK-5323'],
  [224, 'LK-5309'],
  [1200, 'LK-5310'],
  [1202, 'LK-5311'],
  [1203, 'LK-5312'],
  [1208, 'LK-5313'],
  [1219, 'LK-5314'],
  [1222, 'LK-5315'],
  [1244, 'LK-5316'],
  [1312, 'LK-5317'],
  [1397, 'LK-5318'],
  [1920, 'LK-5319'],
  [2202, 'LK-5320'],
  [2401, 'LK-5321'],
  [2404, 'LK-5322'],
])('error %i of Windows is %s, also as an HRESULT', (number, code) => {
  const hresult = 0x8007_0000 + number;
  expect([number, hresult, hresult | 0].map((one) => wnetFailure(one, context).failure.code)).toEqual([
    code,
    code,
    code,
  ]);
  expect(knownNumbers).toContain(number);
});

it('any number is a failure with a sentence, and none is thrown at', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger()), (number) => {
      const { failure } = wnetFailure(number, { label: 'Team' });
      expect(Object.keys(failureCodes)).toContain(failure.code);
      expect(failure.details?.['number']).toBe(win32Code(number));
      for (const language of languages) expect(failureWords(language, failure).summary).not.toBe('');
    }),
  );
});

it('no two numbers say the same, but for the two of a password', () => {
  const said = knownNumbers.map((number) => failureWords('en', wnetFailure(number, context).failure).summary);
  expect(new Set(said).size).toBe(said.length - 1);
});
