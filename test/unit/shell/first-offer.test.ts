import { expect, it } from 'vitest';
import { createFirstOffer } from '../../../electron/shell/first-offer.ts';

it('is made once, also when two rounds ask at the same time, and only where IT has named a platform', async () => {
  const told: string[] = [];
  const named: string[] = [];
  const offer = createFirstOffer({
    isWanted: () => Promise.resolve(true),
    platform: () => Promise.resolve(named[0]),
    tell: (address) => told.push(address),
  });
  await offer();
  expect(told).toEqual([]);
  named.push('https://files.example.com');
  await Promise.all([offer(), offer()]);
  await offer();
  expect(told).toEqual(named);
});
