import { expect, it } from 'vitest';
import { expiryOf, type Expiry } from '../../../electron/contract/expiry.ts';

const now = Date.parse('2026-11-21T14:03:00Z');

it.each<[string | undefined, Expiry]>([
  [undefined, { is: 'never' }],
  ['2027-02-19T11:40:22+00:00', { is: 'far' }],
  ['2026-12-05T14:03:00Z', { is: 'soon', days: 14 }],
  ['2026-12-05T14:03:01Z', { is: 'far' }],
  ['2026-11-24T08:00:00Z', { is: 'soon', days: 3 }],
  ['2026-11-21T14:03:01Z', { is: 'soon', days: 1 }],
  ['2026-11-21T14:03:00Z', { is: 'over' }],
  ['2020-01-01T00:00:00Z', { is: 'over' }],
  ['some day', { is: 'far' }],
])('an app password that ends %s: %j', (expiresAt, expiry) => {
  expect(expiryOf(expiresAt, now)).toEqual(expiry);
});
