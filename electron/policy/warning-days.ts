import { warningDays } from '../contract/expiry.ts';
import type { PolicyLookup } from './policy.ts';

/**
 * Gives the days before the end of an app password at which the user is warned: IT's, otherwise the user's setting, otherwise 14,
 * 3 and 1.
 */
export function warningDaysOf(lookup: PolicyLookup, setting: readonly number[] | undefined): readonly number[] {
  return (lookup.found === 'yes' ? lookup.policy.warningDays : undefined) ?? setting ?? warningDays;
}
