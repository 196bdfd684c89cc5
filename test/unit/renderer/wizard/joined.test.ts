import { expect, it } from 'vitest';
import { joined } from '../../../../renderer/wizard/store.ts';

it('shows the steps of the first try with what the second one has made of them', () => {
  const first = [
    { id: 'store', state: 'done', ms: 10 },
    { id: 'map', state: 'failed', ms: 20 },
    { id: 'prove', state: 'waiting' },
  ] as const;
  const second = [
    { id: 'map', state: 'running' },
    { id: 'prove', state: 'waiting' },
    { id: 'save', state: 'waiting' },
  ] as const;
  expect(joined(first, second)).toEqual([
    { id: 'store', state: 'done', ms: 10 },
    { id: 'map', state: 'running' },
    { id: 'prove', state: 'waiting' },
    { id: 'save', state: 'waiting' },
  ]);
});
