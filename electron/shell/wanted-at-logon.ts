import { ruleOf, wantsWork, type PolicySource } from '../policy/policy.ts';
import type { SettingsFile } from '../settings/settings-file.ts';

export interface LogonOfSomebody {
  /** Tells whether this user has neither connections nor anything under way. */
  readonly isFreshProfile: () => Promise<boolean>;
  readonly settings: Pick<SettingsFile, 'read'>;
  readonly policy: Pick<PolicySource, 'read'>;
}

/**
 * Tells whether a start for everybody who logs on has a reason for this user: a drive, their own wish, or something that IT offers
 * or requires. Otherwise the program would stay for people who have never heard of it. IT's rule `off` counts more than all of that.
 */
export async function isWantedAtLogon({ isFreshProfile, settings, policy }: LogonOfSomebody): Promise<boolean> {
  const lookup = await policy.read();
  const autostart = ruleOf(lookup, 'autostart');
  if (autostart === 'off') return false;
  if (autostart === 'required' || wantsWork(lookup) || ruleOf(lookup, 'platformAddress') !== undefined) return true;
  return !(await isFreshProfile()) || (await settings.read()).startAtLogonSet === true;
}
