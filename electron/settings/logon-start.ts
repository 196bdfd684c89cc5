import type { LogonStart } from '../contract/logon-start.ts';
import { ruleOf, type PolicyLookup, type PolicySource } from '../policy/policy.ts';
import type { Settings as Chosen, SettingsFile } from './settings-file.ts';
import type { StartAtLogon } from './settings.ts';

/** Tells whether Latchkey starts at logon. A start that a user has switched on in spite of a rule counts as on. */
export async function logonStartOf(
  startAtLogon: Pick<StartAtLogon, 'isOn' | 'isSwitchedOff'>,
  { startAtLogonSet }: Pick<Chosen, 'startAtLogonSet'>,
  lookup: PolicyLookup,
): Promise<LogonStart> {
  if (await startAtLogon.isOn()) return 'on';
  if (ruleOf(lookup, 'autostart') === 'off') return 'off-by-policy';
  return startAtLogonSet === true || (await startAtLogon.isSwitchedOff?.()) === true ? 'off-by-user' : 'off';
}

/** Makes what tells, each time anew, whether Latchkey starts at logon. */
export function logonStartReader(
  startAtLogon: Pick<StartAtLogon, 'isOn' | 'isSwitchedOff'>,
  file: Pick<SettingsFile, 'read'>,
  policy: Pick<PolicySource, 'read'>,
): () => Promise<LogonStart> {
  return async () => logonStartOf(startAtLogon, await file.read(), await policy.read());
}
