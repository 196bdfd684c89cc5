import { expect, it } from 'vitest';
import { printable } from '../../../electron/contract/words/printable.ts';

it('makes every name of a list harmless, whatever place it has there', () => {
  expect(['Example Files', 'Acc\u001bounting', 'x'.repeat(301)].map(printable)).toEqual([
    'Example Files',
    'Acc ounting',
    `${'x'.repeat(300)}…`,
  ]);
});
