import { expect, it } from 'vitest';
import { codeIn, codeToSend } from '../../../electron/contract/code-text.ts';

it.each([
  ['491203', '491203'],
  ['491 203', '491203'],
  ['491-203', '491203'],
  [' 491203\n', '491203'],
  ['49 12 03', '491203'],
  ['Your code is 491203. Valid for 10 minutes.', '491203'],
  ['Your code is 491–203.', '491203'],
  ['4', '4'],
  ['49a1', '491'],
  ['4912034', '491203'],
  ['', ''],
  ['abc', ''],
])('takes from %j the code %j', (text, code) => {
  expect(codeIn(text)).toBe(code);
});

it.each([
  ['otp', '491203', '491203'],
  ['otp', '491 203', '491203'],
  ['otp', '491-203', '491203'],
  ['otp', '49 12 03', '491203'],
  ['sms', '\u200b491\u00a0203\ufeff', '491203'],
  ['email', '491\u2009203', '491203'],
  ['email', '4912\u20130345', '49120345'],
  ['otp', '４９１２０３', '491203'],
  // What is no number is as it was, and so is everything that a key types.
  ['otp', ' abc-123 456 ', 'abc-123 456'],
  ['otp', '1a2b-3c4d', '1a2b-3c4d'],
  ['yubikey', ' cccccccdefghijkl-nrtu ', 'cccccccdefghijkl-nrtu'],
  ['yubikey', '123 456', '123 456'],
  ['otp', ' - ', '-'],
  ['otp', '', ''],
])('sends for the method %s what was given as %j as %j', (method, text, code) => {
  expect(codeToSend(method, text)).toBe(code);
});
