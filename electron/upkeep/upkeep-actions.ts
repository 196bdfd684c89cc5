import { isDriveConnection, type Connection } from '../connections/connection.ts';
import { FailureError, type Failure, type Result } from '../contract/failure.ts';
import type { ClientEvent } from '../gateway/client.ts';
import { isLoopback } from '../http/address.ts';
import { keptPassword } from '../lifecycle/kept-secrets.ts';
import { loadState } from '../lifecycle/recovery.ts';
import { refusedFor } from '../lifecycle/refusals.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { Services } from '../lifecycle/services.ts';
import type { Lock } from '../os/exclusive.ts';
import { withNobody } from '../secrets/presence.ts';
import { checkDrive, keepOffset, keptDrive, offsetFrom, type CheckReport } from './check-drive.ts';
import { refusalOf, type Kept } from './drive-record.ts';
import { withLossesOf } from './lost-writes.ts';
import { newsOf, type TrafficNews } from './traffic.ts';
import type { NoticeLog } from './upkeep-notice.ts';
import { withLockRetry } from './with-lock-retry.ts';

/** The effects of upkeep over this machine's services. */
export function upkeepActions(services: Services, lock: Lock): UpkeepActions {
  return {
    async kept(): Promise<Result<KeptList>> {
      try {
        const [{ connections }, memory, warningDays] = await Promise.all([
          loadState(services),
          services.upkeep.read(),
          services.warningDays(),
        ]);
        const refused = Object.entries(memory.refused).map(([id, { passwordId }]) => refusalOf({ id, passwordId }));
        const { said: noticeLog, offsetMs } = memory;
        return { ok: true, value: { connections: connections.map(keptOf), refused, noticeLog, offsetMs, warningDays } };
      } catch (error) {
        return { ok: false, failure: failureOf(error, services.log) };
      }
    },

    checkDrive: (id, how, signal) => withNobody(() => checkDrive(services, lock, id, how, signal)),

    async takeDown(id, why) {
      try {
        const { drive } = await keptDrive(services, id);
        const mount = await services.drives.mounted(drive);
        if (mount === 'gone' || (mount === 'mapped' && why === 'refused')) return { programs: [] };
        const programs = await services.drives.openIn(drive);
        await withNobody(() => withLockRetry(lock, () => services.drives.disconnect(drive)));
        return { programs };
      } catch (error) {
        const failure = failureOf(error, services.log);
        services.log.info('not-taken-down', { code: failure.code });
        return failure.code === 'LK-1008' ? { programs: [] } : { programs: [], stillMapped: failure };
      }
    },

    async askClock(id, signal) {
      try {
        const { drive } = await keptDrive(services, id);
        const { offsetMs } = offsetFrom(await services.drives.serverDate(drive, signal), services.now());
        await keepOffset(services, offsetMs);
        return offsetMs;
      } catch (error) {
        failureOf(error, services.log);
        return undefined;
      }
    },

    async clearLeftovers() {
      try {
        const cleared = await lock.exclusively(async () => {
          const { connections, entries } = await loadState(services);
          return services.drives.clearLeftovers([...connections, ...entries].map(({ id }) => id));
        });
        if (cleared > 0) services.log.info('leftovers-cleared', { count: cleared });
      } catch (error) {
        if (!(error instanceof FailureError)) failureOf(error, services.log); // at the next start, then
      }
    },

    async remember(noticeLog) {
      await services.upkeep.change((memory) => ({ ...memory, said: withLossesOf(memory.said, noticeLog) }));
    },

    watchTraffic(news, signal) {
      const refused = async (id: string): Promise<void> => {
        const connection = await keptDrive(services, id);
        // What was refused may be the app password before.
        const secret = await withNobody(() => keptPassword(services.secrets, connection));
        if (secret === undefined || !(await services.drives.isRefused(connection.drive, secret))) return;
        const { failure } = await refusedFor(services, connection);
        news({ is: 'found', drive: id, found: { ok: false, failure } });
      };
      /** As the list is now: drives come and go. */
      const hostOf = async (id: string): Promise<string> => {
        const drive = (await services.connections.list()).find((one) => one.id === id)?.drive;
        return drive === undefined ? '' : new URL(drive.url).host;
      };
      const follow = async (event: ClientEvent): Promise<void> => {
        const host = event.type === 'state' ? await hostOf(event.drive) : '';
        const made = newsOf(event, host, services.now().getTime());
        if (signal.aborted || made === undefined) return;
        if (made.is === 'refused') await refused(made.drive);
        else news(made);
      };
      // One after the other: what is told last is how it is.
      let last: Promise<unknown> = Promise.resolve();
      const heard = (event: ClientEvent): void => {
        last = last.then(() => follow(event)).catch((error: unknown) => failureOf(error, services.log));
      };
      if (!signal.aborted) signal.addEventListener('abort', services.gateway.onEvent(heard), { once: true });
    },

    async networkChanged() {
      await services.gateway.networkChanged().catch((error: unknown) => failureOf(error, services.log));
    },

    unlocked: async (signal) => {
      if (services.secrets.unlocked === undefined) await new Promise(() => undefined);
      await services.secrets.unlocked?.(signal);
    },
  };
}

export function keptOf(connection: Connection): Kept {
  const { id, label, password } = connection;
  const review = password.reviewAt === undefined ? {} : { reviewAt: password.reviewAt };
  const base = { id, label, passwordId: password.id, ...review };
  const end = password.expiresAt === undefined ? {} : { expiresAt: password.expiresAt };
  if (!isDriveConnection(connection)) return { ...base, ...end };
  const { url, challenge } = connection.drive;
  const loopback = isLoopback(new URL(url).hostname);
  return { ...base, ...end, drive: { loopback, requests: challenge.scheme === 'digest' ? 2 : 1 } };
}

/** What upkeep knows when it begins. */
export interface KeptList {
  readonly connections: readonly Kept[];
  /** What was refused, as `refusalOf` names it. */
  readonly refused: readonly string[];
  readonly noticeLog: NoticeLog;
  /** The platform's clock less this machine's, in ms, as last seen. */
  readonly offsetMs: number;
  readonly warningDays: readonly number[];
}

export interface TakenDown {
  /** Those that had files of the drive open. */
  readonly programs: readonly string[];
  /** Why it could not be done: a dead password is still repeated by what is mapped. */
  readonly stillMapped?: Failure;
}

/** The effects of upkeep. Nothing here asks anybody anything, not even the keychain to be unlocked. */
export interface UpkeepActions {
  kept(): Promise<Result<KeptList>>;
  /**
   * Looks after a drive: one request with its app password, or none while programs are answered, and whatever it takes to connect
   * it when it is not. The first 401 is remembered for good; the drive stays mapped, and nothing leaves. A mount that hangs is unmapped, unless programs have files open on it
   * (LK-7013). Never rejects.
   * @param how.thorough also tries whether the mount answers, which may cost another request
   */
  checkDrive(id: string, how: { readonly thorough: boolean }, signal: AbortSignal): Promise<CheckReport>;
  /**
   * Unmaps a drive whose app password is dead. One whose app password was refused stays mapped: the gateway lets nothing leave,
   * and programs go on with their files when there is another. Never rejects.
   */
  takeDown(id: string, why: 'refused' | 'expired'): Promise<TakenDown>;
  /** The platform's clock less this machine's, in ms, asked without credentials; undefined when it cannot be had. */
  askClock(id: string, signal: AbortSignal): Promise<number | undefined>;
  /** Ends what drives that are gone have left behind. Never rejects. */
  clearLeftovers(): Promise<void>;
  /** Keeps when notices were shown, so that a restart does not repeat them. Never rejects. */
  remember(noticeLog: NoticeLog): Promise<void>;
  /** Tells what programs that use the drives find, until the signal comes, and keeps what was refused. Never throws. */
  watchTraffic(news: (news: Exclude<TrafficNews, { is: 'refused' }>) => void, signal: AbortSignal): void;
  /** Has what serves the drives try anew what seemed out of reach. Never rejects. */
  networkChanged(): Promise<void>;
  /** Resolves when the keychain is unlocked, as far as it says so. Never asks for it; never rejects. */
  unlocked(signal: AbortSignal): Promise<void>;
}
