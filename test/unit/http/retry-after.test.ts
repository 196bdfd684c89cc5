import { expect, it } from 'vitest';
import { retryAfterSeconds } from '../../../electron/http/retry-after.ts';

const date = 'Sat, 21 Nov 2026 14:00:00 GMT';

it.each<[Record<string, string>, number | undefined]>([
  [{ 'retry-after': '30' }, 30],
  [{ 'retry-after': ' 1800 ' }, 1800],
  [{ 'retry-after': 'Sat, 21 Nov 2026 14:30:00 GMT', date }, 1800],
  [{ 'retry-after': 'Sat, 21 Nov 2026 13:59:00 GMT', date }, undefined],
  [{ 'retry-after': '0' }, undefined],
  [{ 'retry-after': '-5' }, undefined],
  [{ 'retry-after': '999999' }, undefined],
  [{ 'retry-after': '1e9' }, undefined],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
])('%j asks to wait %s seconds', (headers, seconds) => {
  expect(retryAfterSeconds({ headers })).toBe(seconds);
});
