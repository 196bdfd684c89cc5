import { expect, it } from 'vitest';
import { canShow } from '../../../../../electron/os/windows/drives/shown-names.ts';

it.each(['report.odt', 'Büro (Köln)', '.hidden', 'a.b.c', 'console', 'nullify.txt', 'com10', 'x'.repeat(255)])(
  'Windows has the name %s',
  (name) => {
    expect(canShow(name)).toBe(true);
  },
);

it.each([
  'a:b',
  'why?',
  'a*b',
  '"quoted"',
  'a<b',
  'a>b',
  'a|b',
  'a\\b',
  'ends.',
  'ends ',
  'CON',
  'nul.txt',
  'lpt1',
  'NUL .txt',
  'CONOUT$',
  'a\nb',
  'x'.repeat(256),
])('Windows has no name %s', (name) => {
  expect(canShow(name)).toBe(false);
});
