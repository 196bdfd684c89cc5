import { DAY_MS } from '../contract/expiry.ts';
import { ruleOf } from '../policy/policy.ts';
import type { Services } from './services.ts';

/**
 * When a new app password ends (ISO 8601): as the platform says, or after as many days as IT lets one be used, whichever comes first. Latchkey
 * warns and stops using it then; a platform that lets it live longer is not told.
 */
export async function endOf(
  { policy, now }: Pick<Services, 'policy' | 'now'>,
  told: string | undefined,
): Promise<string | undefined> {
  const days = ruleOf(await policy.read(), 'passwordDays');
  if (days === undefined) return told;
  const ours = now().getTime() + days * DAY_MS;
  const theirs = Date.parse(told ?? '');
  return theirs <= ours ? told : new Date(ours).toISOString();
}
