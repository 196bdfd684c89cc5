import { isDriveConnection, type Connection } from '../connections/connection.ts';
import { FailureError, type Failure, type Result } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Space } from '../contract/view.ts';
import { asksByGateway } from '../drives/drive-mapper.ts';
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
import { withSpacesOf } from './upkeep-file.ts';
import type { NoticeLog } from './upkeep-notice.ts';
import { withLockRetry } from './with-lock-retry.ts';

/** Creates the effects of upkeep on this machine's services. */
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
        const { said: noticeLog, offsetMs, spaces } = memory;
        return {
          ok: true,
          value: { connections: connections.map(keptOf), refused, noticeLog, offsetMs, warningDays, spaces },
        };
      } catch (error) {
        return { ok: false, failure: failureOf(error, services.log) };
      }
    },

    checkDrive: (id, how, signal) => withNobody(() => checkDrive(services, lock, id, how, signal)),

    async takeDown(id, why) {
      try {
        const { drive } = await keptDrive(services, id);
        const mount = await services.drives.mounted(drive);
        if (mount === 'gone' || (why === 'refused' && asksByGateway(drive, mount))) return { programs: [] };
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
          const ids = [...connections, ...entries].map(({ id }) => id);
          await services.upkeep.change((memory) => withSpacesOf(memory, new Set(ids)));
          return services.drives.clearLeftovers(ids);
        });
        if (cleared > 0) services.log.info('leftovers-cleared', { count: cleared });
      } catch (error) {
        if (!(error instanceof FailureError)) failureOf(error, services.log); // the next start tries again
      }
    },

    async remember(noticeLog) {
      await services.upkeep.change((memory) => ({ ...memory, said: withLossesOf(memory.said, noticeLog) }));
    },

    watchTraffic(news, signal) {
      const refused = async (id: string): Promise<void> => {
        const connection = await keptDrive(services, id);
        // The refused app password may be the one before the current one.
        const secret = await withNobody(() => keptPassword(services.secrets, connection));
        if (secret === undefined || !(await services.drives.isRefused(connection.drive, secret))) return;
        const { failure } = await refusedFor(services, connection);
        news({ is: 'found', drive: id, found: { ok: false, failure } });
      };
      /** Looks the host up in the present list: connections come and go. */
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
      // Events are handled one after the other, so that the last one reported is the present state.
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
  const { id, label, password, disconnected } = connection;
  const review = password.reviewAt === undefined ? {} : { reviewAt: password.reviewAt };
  const base = { id, label, passwordId: password.id, ...review };
  const end = password.expiresAt === undefined ? {} : { expiresAt: password.expiresAt };
  if (!isDriveConnection(connection)) return { ...base, ...end };
  const { url, challenge } = connection.drive;
  const loopback = isLoopback(new URL(url).hostname);
  return {
    ...base,
    ...end,
    drive: { loopback, requests: challenge.scheme === 'digest' ? 2 : 1, ...omitUndefined({ disconnected }) },
  };
}

/** The connections and the memory that upkeep begins with. */
export interface KeptList {
  readonly connections: readonly Kept[];
  /** Refused app passwords, named by `refusalOf`. */
  readonly refused: readonly string[];
  readonly noticeLog: NoticeLog;
  /** The platform's clock minus this machine's, in ms, as last measured. */
  readonly offsetMs: number;
  readonly warningDays: readonly number[];
  /** Room for files, by the id of the connection, as far as platforms have told it. */
  readonly spaces: Readonly<Record<string, Space>>;
}

export interface TakenDown {
  /** Programs that had files of the drive open. */
  readonly programs: readonly string[];
  /** Reason why the drive could not be unmapped; its mount goes on repeating the dead app password. */
  readonly stillMapped?: Failure;
}

/** The effects of upkeep. They ask nobody anything, not even to unlock the keychain. */
export interface UpkeepActions {
  kept(): Promise<Result<KeptList>>;
  /**
   * Checks a drive, with one request that carries its app password (or none while programs are being answered), and connects it
   * when it is not connected. The first 401 is recorded for good; the drive then stays mapped, and the gateway lets no request
   * leave. A mount that hangs is unmapped, unless programs have files open on it (LK-7013). Never rejects.
   * @param how.thorough also tries whether the mount answers, which may cost another request
   */
  checkDrive(id: string, how: { readonly thorough: boolean }, signal: AbortSignal): Promise<CheckReport>;
  /**
   * Unmaps a drive whose app password is dead. A drive that the gateway serves stays mapped after a refusal: the gateway lets no
   * request leave, and programs go on with their files once there is a new app password. Never rejects.
   */
  takeDown(id: string, why: 'refused' | 'expired'): Promise<TakenDown>;
  /**
   * Asks the platform, without credentials, for its clock.
   * @returns its clock minus this machine's, in ms; undefined when it cannot be had
   */
  askClock(id: string, signal: AbortSignal): Promise<number | undefined>;
  /** Clears away what drives that are gone have left behind. Never rejects. */
  clearLeftovers(): Promise<void>;
  /** Records when notices were shown, so that a restart does not repeat them. Never rejects. */
  remember(noticeLog: NoticeLog): Promise<void>;
  /**
   * Reports what programs that use the drives are answered, until the signal aborts, and records refused app passwords. Never
   * throws.
   */
  watchTraffic(news: (news: Exclude<TrafficNews, { is: 'refused' }>) => void, signal: AbortSignal): void;
  /** Has the gateway try again what seemed out of reach. Never rejects. */
  networkChanged(): Promise<void>;
  /** Resolves when the keychain is unlocked, as far as it reports that. Never asks for it to be unlocked; never rejects. */
  unlocked(signal: AbortSignal): Promise<void>;
}
