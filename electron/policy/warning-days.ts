import { warningDays } from '../contract/expiry.ts';
import type { PolicyLookup } from './policy.ts';

/** As IT says, otherwise as the user has set it. */
export function warningDaysOf(lookup: PolicyLookup, setting: readonly number[] | undefined): readonly number[] {
  return (lookup.found === 'yes' ? lookup.policy.warningDays : undefined) ?? setting ?? warningDays;
}
