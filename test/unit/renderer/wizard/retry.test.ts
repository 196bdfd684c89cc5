import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../../electron/contract/failure.ts';
import { needsLabel } from '../../../../renderer/work/needs-label.ts';
import { type Failed, waysOn } from '../../../../renderer/wizard/retry.ts';

const failed = (after: Failed['after'], code: FailureCode = 'LK-5005', id?: string): Failed => ({
  at: 'failed',
  failure: { code },
  after,
  ...(id === undefined ? {} : { id }),
});

describe('waysOn', () => {
  it('tries only the missing part again when the app password is kept', () => {
    expect(waysOn('setup', failed('kept', 'LK-5005', 'a'), null)).toEqual({
      again: { by: 'reconnect', id: 'a' },
      undo: 'a',
    });
  });

  it('keeps both ways when trying again has failed too', () => {
    const ways = { again: { by: 'reconnect', id: 'a' }, undo: 'a' };
    expect(waysOn('reconnect', failed('unchanged'), 'a')).toEqual(ways);
  });

  it('asks again, from the sign-in, when nothing is left', () => {
    expect(waysOn('setup', failed('undone', 'LK-2003'), null)).toEqual({
      again: { by: 'page', page: 'sign-in' },
      undo: null,
    });
  });

  it.each<FailureCode>(['LK-1001', 'LK-1002', 'LK-3001', 'LK-3011'])('asks for the address again after %s', (code) => {
    expect(waysOn('setup', failed('undone', code), null).again).toEqual({ by: 'page', page: 'address' });
  });

  it('offers to undo what could not be undone yet', () => {
    expect(waysOn('setup', failed('open', 'LK-3003', 'a'), null)).toEqual({
      again: { by: 'page', page: 'sign-in' },
      undo: 'a',
    });
  });

  it('undoes again when undoing has failed', () => {
    expect(waysOn('remove', failed('unchanged', 'LK-2001'), 'a')).toEqual({
      again: { by: 'remove', id: 'a' },
      undo: null,
    });
  });
});

it('asks for another name when the drive’s usual one cannot be had', () => {
  expect(needsLabel({ code: 'LK-1006' })).toBe(true);
  expect(needsLabel({ code: 'LK-2001' })).toBe(false);
});
