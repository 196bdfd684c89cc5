import { describe, expect, it } from 'vitest';
import type { PolicyLookup } from '../../../electron/policy/policy.ts';
import { warningDaysOf } from '../../../electron/policy/warning-days.ts';
import { policyOf } from '../../support/policy-of.ts';

const by = '/etc/latchkey/policy.json';
const says = (policy: object): PolicyLookup => ({ found: 'yes', by, policy });

describe('when users are warned of the end of an app password', () => {
  it.each([
    ["IT's days", says({ warningDays: [30, 7] }), [10], [30, 7]],
    ['never, when IT wants none', says({ warningDays: [] }), [10], []],
    ["the user's own, where IT says nothing of it", says({ handOver: true }), [10], [10]],
    ["the user's own, without a policy", { found: 'no', by }, [10], [10]],
    ["the user's own, with a policy that cannot be read", { found: 'unknown', by, why: 'damaged' }, [10], [10]],
    ['14, 3 and 1 days before, when nobody says anything', { found: 'no', by }, undefined, [14, 3, 1]],
  ] as const)('is %s', (_, lookup, setting, days) => {
    expect(warningDaysOf(lookup, setting)).toEqual(days);
  });

  it.each([[[0]], [[366]], [[1.5]], [['3']], [Array.from({ length: 11 }, () => 1)]])(
    'is no policy with %j',
    (warningDays) => {
      expect(policyOf({ warningDays }, by)).toMatchObject({ policy: {}, problems: [{ name: 'warningDays' }] });
    },
  );
});
