import { expect, it } from 'vitest';
import type { PolicyLookup } from '../../../electron/policy/policy.ts';
import { logonStartReader } from '../../../electron/settings/logon-start.ts';
import { policyOf } from '../../support/policy-of.ts';

const off = policyOf({ autostart: 'off' });
const none = policyOf({});

interface Given {
  readonly on?: boolean;
  readonly lookup: PolicyLookup;
  readonly wasSet?: boolean;
  readonly isSwitchedOff?: boolean;
}

it.each<[string, Given]>([
  ['on', { on: true, lookup: none }],
  ['on', { on: true, lookup: off }],
  ['off', { lookup: none }],
  ['off', { lookup: { found: 'unknown', by: 'policy.json', why: 'unreadable' } }],
  ['off-by-policy', { lookup: off }],
  ['off-by-policy', { lookup: off, wasSet: true, isSwitchedOff: true }],
  ['off-by-user', { lookup: none, wasSet: true }],
  ['off-by-user', { lookup: none, isSwitchedOff: true }],
])('a start at logon is %s: %j', async (expected, given) => {
  const { on = false, lookup, wasSet = false, isSwitchedOff = false } = given;
  const startAtLogon = { isOn: () => Promise.resolve(on), isSwitchedOff: () => Promise.resolve(isSwitchedOff) };
  const file = { read: () => Promise.resolve({ language: 'system', startAtLogonSet: wasSet } as const) };
  expect(await logonStartReader(startAtLogon, file, { read: () => Promise.resolve(lookup) })()).toBe(expected);
});
