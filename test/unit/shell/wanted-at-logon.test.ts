import { expect, it } from 'vitest';
import type { Policy } from '../../../electron/policy/policy.ts';
import { isWantedAtLogon } from '../../../electron/shell/wanted-at-logon.ts';
import { policyOf } from '../../support/policy-of.ts';

const accounts = [{ address: 'files.example.com' }];

it.each<[string, boolean, { rules?: Policy; isFresh?: boolean; startAtLogonSet?: boolean }]>([
  ['somebody who has set nothing up', false, {}],
  ['somebody with a drive', true, { isFresh: false }],
  ['somebody who has wished it', true, { startAtLogonSet: true }],
  ['somebody for whom IT has prepared an account', true, { rules: { accounts } }],
  ['somebody who is offered a drive of IT’s platform', true, { rules: { platformAddress: 'files.example.com' } }],
  ['everybody where IT requires it', true, { rules: { autostart: 'required' } }],
  ['nobody where IT has switched it off', false, { rules: { autostart: 'off', accounts }, isFresh: false }],
])(
  'a start for everybody stays for %s: %j',
  async (_who, expected, { rules = {}, isFresh = true, startAtLogonSet }) => {
    const wanted = await isWantedAtLogon({
      isFreshProfile: () => Promise.resolve(isFresh),
      settings: {
        read: () => Promise.resolve({ language: 'system', ...(startAtLogonSet === true ? { startAtLogonSet } : {}) }),
      },
      policy: { read: () => Promise.resolve(policyOf(rules)) },
    });
    expect(wanted).toBe(expected);
  },
);
