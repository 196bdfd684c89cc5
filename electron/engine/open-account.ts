import type { Result } from '../contract/failure.ts';
import { listOwned, meant, revokeOwned, type SignedIn } from '../lifecycle/account.ts';
import type { Services } from '../lifecycle/services.ts';
import { reportSteps } from '../lifecycle/run.ts';
import { signOutOf } from './account.ts';
import type { OpenAccount } from './engine.ts';

interface Around {
  /** Makes data of whatever happens. */
  readonly settle: <T>(signal: AbortSignal | undefined, work: () => Promise<T>) => Promise<Result<T>>;
  /** Runs what changes something when nobody else does. */
  readonly inTurn: <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;
}

/** What can be done in an account until it is closed. The session stays in here. */
export function openAccount(services: Services, signedIn: SignedIn, { settle, inTurn }: Around): OpenAccount {
  const { address, user } = signedIn.session;
  let closing: Promise<void> | undefined;
  return {
    ...{ address, user },
    listPasswords: (signal) => settle(signal, () => listOwned(services, signedIn, signal)),
    revokePasswords: (ids, { progress, signal }) =>
      settle(signal, () =>
        inTurn(signal, async () => {
          const chosen = meant(await listOwned(services, signedIn, signal), ids);
          return await revokeOwned(services, signedIn, chosen, { steps: reportSteps(progress), signal });
        }),
      ),
    close: () => (closing ??= signOutOf(services, signedIn)),
  };
}
