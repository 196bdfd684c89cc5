import * as z from 'zod/mini';
import { warningDays } from '../contract/expiry.ts';
import type { PolicyLookup } from './policy.ts';

/** Days before the end of an app password at which its user is told. */
export const warningDaysSchema = z.array(z.int().check(z.minimum(1), z.maximum(365))).check(z.maxLength(10));

/** As IT says, otherwise as the user has set it. */
export function warningDaysOf(lookup: PolicyLookup, setting: readonly number[] | undefined): readonly number[] {
  return (lookup.found === 'yes' ? lookup.policy.warningDays : undefined) ?? setting ?? warningDays;
}
