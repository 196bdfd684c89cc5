import { expect, it } from 'vitest';
import { readQuota } from '../../../electron/drives/quota.ts';

it.each([
  [
    '<D:quota-available-bytes>5</D:quota-available-bytes><D:quota-used-bytes> 7 </D:quota-used-bytes>',
    { available: 5, used: 7 },
  ],
  ['<quota-available-bytes xmlns="DAV:">0</quota-available-bytes>', { available: 0 }],
  ['<d:quota-available-bytes/>', undefined],
  ['<d:quota-available-bytes>-3</d:quota-available-bytes>', undefined],
  ['<d:quota-used-bytes>7</d:quota-used-bytes>', undefined],
  ['', undefined],
])('reads the quota of %s', (xml, quota) => {
  expect(readQuota(xml)).toEqual(quota);
});
