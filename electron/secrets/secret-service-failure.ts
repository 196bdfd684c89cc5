import { FailureError } from '../contract/failure.ts';
import { busErrors } from '../os/session-bus.ts';

/**
 * Why there is no keychain: no session bus; nobody on it offers a Secret Service; the one that is installed does not
 * start; it runs but has no default collection.
 */
export type AbsenceReason = 'no-bus' | 'no-provider' | 'provider-fails' | 'no-default-collection';

const D_BUS = 'org.freedesktop.DBus.Error.';

/** The absence that a D-Bus error stands for; undefined when the service is there and something else is wrong. */
export function absenceOf(errorName: string): AbsenceReason | undefined {
  if (errorName === busErrors.unreachable) return 'no-bus';
  if (errorName === `${D_BUS}ServiceUnknown` || errorName === `${D_BUS}NameHasNoOwner`) return 'no-provider';
  if (errorName.startsWith(`${D_BUS}Spawn.`)) return 'provider-fails';
  return undefined;
}

/** What a D-Bus error means to the user. Its name goes into the details, for the helpdesk. */
export function keychainFailure(errorName: string): FailureError {
  const absence = absenceOf(errorName);
  if (absence !== undefined) return new FailureError('LK-4001', { reason: absence });
  if (errorName === 'org.freedesktop.Secret.Error.IsLocked') return new FailureError('LK-4002');
  // TimedOut is the bus's: a service that it started did not come up.
  if (errorName === busErrors.late || errorName === `${D_BUS}TimedOut`) return new FailureError('LK-4004');
  return new FailureError('LK-4003', { reason: errorName });
}
