import { driveOf, isDriveConnection } from '../connections/connection.ts';
import { FailureError, type Result } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { ConnectionView } from '../contract/view.ts';
import { runChecks } from '../diagnostics/checks.ts';
import { listOwned, meant, revokeOwned, type SignedIn } from '../lifecycle/account.ts';
import {
  assertAdministrationAllowed,
  assertCanAdminister,
  checkReason,
  findUsers,
  listOfUser,
  revokeOfUser,
} from '../lifecycle/administration.ts';
import { changeDrive } from '../lifecycle/change.ts';
import { disconnectDrive } from '../lifecycle/disconnection.ts';
import { hasDrive, isWaiting } from '../lifecycle/journal/journal-entry.ts';
import { assertNotRetiring, discoverAllowed, parseUserAddress, userInAddress } from '../lifecycle/allowed-platforms.ts';
import { loadState, pendingRevocation, recover } from '../lifecycle/recovery.ts';
import { remove, removeAll } from '../lifecycle/removal.ts';
import { renew } from '../lifecycle/renewal.ts';
import { failureOf, reportSteps, timedSteps } from '../lifecycle/run.ts';
import type { Services } from '../lifecycle/services.ts';
import { setUp, setUpApplication } from '../lifecycle/set-up.ts';
import { suggestedUser } from '../lifecycle/suggested-user.ts';
import { assertHandOverAllowed, browseFolders, handOver, reconnect, signInTo, signOutOf } from '../lifecycle/usage.ts';
import type { Lock } from '../os/exclusive.ts';
import { withPerson } from '../secrets/presence.ts';
import { rememberFindings } from '../upkeep/check-drive.ts';
import { listLostWrites, saveLostWrite, takeUntoldLostWrites, watchLostWrites } from '../upkeep/lost-writes.ts';
import { retire, retirement } from '../upkeep/retire.ts';
import { upkeepActions } from '../upkeep/upkeep-actions.ts';
import { withLockRetry, type Patience } from '../upkeep/with-lock-retry.ts';
import { choose, chooseAccount, chooseConnection, chooseSettled, everything } from './choose.ts';
import { applicationStatus, driveStatus, waitingUploads } from './each-status.ts';
import type { Engine, OpenAccount, OpenAdministration, RevocationRun, Run } from './engine.ts';
import { healthSnapshot } from './health-snapshot.ts';
import { disconnectAll } from './disconnect-all.ts';
import { serveDrives } from './serve-drives.ts';
import { applicationView, preparedViews, readyView, renewalReport, viewOf, waitingView } from './views.ts';

/** Without patience, a call is refused at once while another Latchkey holds the lock. */
const NO_PATIENCE: Patience = { ms: 0 };

/**
 * Creates the engine on its services. Every call resolves to data, whatever happens inside.
 * @param patience how long a user's request waits while another Latchkey holds the lock; background work does not use it
 */
export function createEngine(services: Services, lock: Lock, patience: Patience = NO_PATIENCE): Engine {
  const { exclusively, isHeld } = lock;
  const inTurn = <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> =>
    withLockRetry(lock, work, patience, signal);
  const settle = async <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<Result<T>> => {
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      return { ok: false, failure: signal?.aborted === true ? { code: 'LK-0002' } : failureOf(error, services.log) };
    }
  };
  const reported = ({ ask, progress, signal }: Run) => {
    const { steps, asking } = timedSteps(progress);
    return { ask: asking(ask), signal, steps };
  };
  /** Runs work for which a person waits: the keychain may ask that person something. */
  const asked = <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<Result<T>> =>
    settle(signal, () => withPerson({ signal }, work));
  const connectAgain = async (which: string | undefined, { progress, signal }: Run): Promise<ConnectionView> => {
    const chosen = await choose(services, which, 'drives');
    const { connection, ...more } = await reconnect(services, chosen, reportSteps(progress), signal);
    return readyView(connection, services.drives, more);
  };
  const revoking = ({ ask: { cutOff }, progress, signal }: RevocationRun) => {
    const { steps, untimed } = timedSteps(progress);
    steps.plan(['revoke']);
    return { ask: cutOff === undefined ? {} : { cutOff: untimed(cutOff) }, steps, signal };
  };
  /** Offers what can be done in an account until it is closed. The session never leaves this function. */
  const opened = (signedIn: SignedIn): OpenAccount => {
    const { address, user } = signedIn.session;
    let closing: Promise<void> | undefined;
    return {
      ...{ address, user },
      listPasswords: (signal) => asked(signal, () => listOwned(services, signedIn, signal)),
      revokePasswords: (ids, run) =>
        asked(run.signal, () =>
          inTurn(run.signal, async () => {
            const chosen = meant(await listOwned(services, signedIn, run.signal), ids);
            return await revokeOwned(services, signedIn, chosen, revoking(run));
          }),
        ),
      close: () => (closing ??= signOutOf(services, signedIn)),
    };
  };
  /** Offers what an administrator can do for other users, until it is closed. */
  const administering = (signedIn: SignedIn): OpenAdministration => {
    const account = opened(signedIn);
    return {
      ...{ address: account.address, user: account.user },
      findUsers: (text, signal) => asked(signal, () => findUsers(services, signedIn, text, signal)),
      listPasswords: (of, signal) => asked(signal, () => listOfUser(services, signedIn, of, signal)),
      revokePasswords: (of, ids, reason, run) =>
        asked(run.signal, () =>
          inTurn(run.signal, async () => {
            checkReason(reason);
            const chosen = meant(await listOfUser(services, signedIn, of, run.signal), ids);
            return await revokeOfUser(services, signedIn, of, chosen, {
              ...revoking(run),
              ...{ reason, ...omitUndefined({ onRevoked: run.onRevoked }) },
            });
          }),
        ),
      close: () => account.close(),
    };
  };

  return {
    recover: ({ progress, signal, attended }) =>
      (attended === true ? asked : settle)(signal, async () => {
        // This look takes no lock: most starts find nothing to recover, and must not block each other.
        const found = [
          ...(await services.journal.list()),
          ...(await services.journal.torn()),
          ...(await services.sessions.list()),
        ];
        if (found.length === 0) return [];
        try {
          return await exclusively(() => recover(services, reportSteps(progress), signal));
        } catch (error) {
          // Another Latchkey is at work, so the journal shows that program's own work.
          if (error instanceof FailureError && error.failure.code === 'LK-1009') return [];
          throw error;
        }
      }),

    discover: (address, signal, caFile) =>
      settle(signal, async () => {
        await assertNotRetiring(services);
        const info = await discoverAllowed(services, parseUserAddress(address), {
          signal,
          ...omitUndefined({ caFile }),
        });
        const { address: root, name, kind, ways, version } = info;
        const user = userInAddress(address) ?? (await suggestedUser(services));
        return { address: root, host: new URL(root).host, name, kind, ways, ...omitUndefined({ version, user }) };
      }),

    async setUp(request, run) {
      const done = await asked(run.signal, () =>
        inTurn(run.signal, () => {
          const { platform, ...rest } = request;
          return setUp(services, { ...rest, address: parseUserAddress(platform) }, reported(run));
        }),
      );
      if (!done.ok) return { ...done, after: 'undone' };
      return done.value.ok
        ? { ok: true, value: await readyView(done.value.value, services.drives, done.value) }
        : done.value;
    },

    async setUpApplication({ platform, ...rest }, run) {
      const done = await asked(run.signal, () =>
        inTurn(run.signal, () =>
          setUpApplication(services, { ...rest, address: parseUserAddress(platform) }, reported(run)),
        ),
      );
      if (!done.ok) return { ...done, after: 'undone' };
      return done.value.ok ? { ok: true, value: applicationView(done.value.value, services.now()) } : done.value;
    },

    status: () =>
      settle(undefined, async () => {
        // The lock is looked at before the lists are read, so that work which ends in between does not seem left over. With an
        // empty journal that look is spared: any entry that appears later belongs to work that has just begun.
        const working = (await services.journal.list()).length === 0 || (await isHeld());
        const { entries, connections: whole } = await loadState(services);
        // An entry without a failure belongs to the work that is under way: it neither waits nor is left over.
        const left = working ? entries.filter(({ failure }) => failure !== undefined) : entries;
        const healthNow = await healthSnapshot(services);
        const [connections, applications] = await Promise.all([
          Promise.all(whole.filter(isDriveConnection).map((one) => driveStatus(services, one, healthNow))),
          Promise.all(
            whole
              .filter((connection) => !isDriveConnection(connection))
              .map((one) => applicationStatus(services, one, healthNow)),
          ),
        ]);
        const waiting = left.filter(hasDrive).filter(isWaiting);
        const open = left.filter((entry) => !(hasDrive(entry) && isWaiting(entry)));
        return {
          connections: [
            ...connections,
            ...(await Promise.all(waiting.map((entry) => waitingView(entry, services.drives)))),
          ],
          applications,
          open: open.map(pendingRevocation),
          ...(await preparedViews(services)),
          ...omitUndefined({ retired: await retirement(services) }),
        };
      }),

    reconnect: (which, run) => asked(run.signal, () => inTurn(run.signal, () => connectAgain(which, run))),

    async renew(which, run) {
      const done = await asked(run.signal, () =>
        inTurn(run.signal, async () => {
          await assertNotRetiring(services);
          return await renew(services, await chooseConnection(services, which), reported(run));
        }),
      );
      if (!done.ok) return { ...done, after: 'unchanged' };
      return done.value.ok ? { ok: true, value: renewalReport(done.value) } : done.value;
    },

    async change(which, wish, run) {
      const done = await asked(run.signal, () =>
        inTurn(run.signal, async () =>
          changeDrive(services, await chooseSettled(services, which), wish, reported(run)),
        ),
      );
      if (!done.ok) return { ...done, after: 'unchanged' };
      const { value: ended } = done;
      return ended.ok ? { ok: true, value: await readyView(ended.value, services.drives, ended) } : ended;
    },

    waitingUploads: () =>
      settle(undefined, async () =>
        waitingUploads(services, (await services.connections.list()).filter(isDriveConnection)),
      ),

    freeLetters: () => settle(undefined, async () => (await services.drives.freeLetters()) ?? []),

    disconnect: (which, run) =>
      asked(run.signal, () =>
        inTurn(run.signal, async () => {
          const connection = await chooseSettled(services, which);
          return await viewOf(await disconnectDrive(services, connection, reported(run)), services.drives);
        }),
      ),

    remove: (which, how, run) =>
      asked(run.signal, () =>
        inTurn(run.signal, async () => remove(services, await choose(services, which), how, reported(run))),
      ),

    removeAll: (how, run) =>
      asked(run.signal, () =>
        inTurn(run.signal, async () => removeAll(services, await everything(services), how, reported(run))),
      ),

    retire: (run) => settle(run.signal, () => retire(services, lock, () => everything(services), run)),

    open: (which, run) =>
      asked(run.signal, async () => {
        const chosen = await choose(services, which, 'drives');
        if (chosen.is === 'connection') {
          const drive = driveOf(chosen.connection);
          if ((await services.drives.status(drive)) === 'mapped') return { path: await services.drives.pathOf(drive) };
        }
        return await inTurn(run.signal, () => connectAgain(which, run));
      }),

    handOver: (which, { onOffer, ...options }) =>
      asked(options.signal, async () => {
        await assertHandOverAllowed(services); // first of all, so that a refusal reveals nothing about the connections
        const connection = await chooseConnection(services, which, 'applications');
        return { ended: await handOver(services, connection, onOffer, options) };
      }),

    openAccount: (account, run) =>
      asked(run.signal, async () =>
        opened(
          await signInTo(services, await chooseAccount(services, account, run.signal), reported(run), exclusively),
        ),
      ),

    openAdministration: (account, run) =>
      asked(run.signal, async () => {
        await assertAdministrationAllowed(services); // first of all, so that a refusal asks no server anything
        const owner = await chooseAccount(services, account, run.signal);
        assertCanAdminister(services, owner);
        return administering(await signInTo(services, owner, reported(run), exclusively));
      }),

    openFolders: (which, { signal }) =>
      asked(signal, async () => {
        const connection = await chooseConnection(services, which);
        const browser = await browseFolders(services, connection, signal);
        return {
          ...{ host: browser.host, label: driveOf(connection).label },
          open: (folder, from, over) => asked(over, () => browser.open(folder, from, over)),
          make: (folder, name, over) => asked(over, () => browser.make(folder, name, over)),
        };
      }),

    serveDrives: () => settle(undefined, () => serveDrives(services)),

    disconnectAll: (how, { signal }) => asked(signal, () => inTurn(signal, () => disconnectAll(services, how))),

    lostWrites: () => settle(undefined, () => listLostWrites(services)),
    saveLostWrite: (id, path) =>
      settle(undefined, async () => {
        await saveLostWrite(services, id, path);
        return { path };
      }),
    forgetLostWrite: (id) =>
      settle(undefined, async () => {
        await services.gateway.forget(id);
        return null;
      }),
    watchLostWrites: (changed, signal) => {
      watchLostWrites(services, changed, signal);
    },
    takeUntoldLostWrites: () => takeUntoldLostWrites(services),

    doctor: () =>
      asked(undefined, async () => {
        const findings = await runChecks(services);
        // Findings that cannot be saved will be found again; that is no reason to hide them now.
        await rememberFindings(services, findings).catch((error: unknown) =>
          services.log.unexpected(error, { during: 'doctor' }),
        );
        return findings;
      }),

    upkeep: upkeepActions(services, lock),
  };
}
