import { expect, it } from 'vitest';
import { couldBeWhole } from '../../../../renderer/wizard/address-check.ts';

it.each([
  'company.netexplorer.pro',
  ' company.netexplorer.pro ',
  'https://company.netexplorer.pro/some/path?x=1#y',
  'http://localhost:8080',
  'localhost',
  '127.0.0.1:4711',
  'http://[::1]:8080/',
  'dépôt.example.fr',
])('%s may be a whole address, so it is looked for', (text) => {
  expect(couldBeWhole(text)).toBe(true);
});

it.each([
  '',
  ' ',
  'company',
  'company.',
  'company.n',
  'https://',
  'https://company',
  'two words.example',
  'a..example',
])('“%s” is not whole yet, so nobody is asked', (text) => {
  expect(couldBeWhole(text)).toBe(false);
});
