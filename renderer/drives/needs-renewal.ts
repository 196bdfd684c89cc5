import { expiryOf } from '../../electron/contract/expiry.ts';
import type { FailureCode } from '../../electron/contract/failure.ts';
import { wantsRenewal } from '../../electron/contract/health.ts';
import type { DriveView } from '../../electron/contract/window.ts';

/** A new app password mends these states: lost from the keychain, refused by the platform. */
const codes: readonly FailureCode[] = ['LK-4005', 'LK-5006'];

export function mendedByRenewal({ code }: { readonly code: FailureCode }): boolean {
  return codes.includes(code);
}

/** Tells whether the drive works again only with a new app password. @param now ms */
export function needsRenewal({ state, failure, health, password }: DriveView, now: number): boolean {
  if (state === 'waiting') return false; // a set-up has its own way on
  if (state === 'refused' || (failure !== undefined && mendedByRenewal(failure))) return true;
  if (health !== undefined && wantsRenewal(health.state) && health.state !== 'expiring') return true;
  return expiryOf(password.expiresAt, now).is === 'over';
}
