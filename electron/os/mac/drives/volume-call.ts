import * as z from 'zod/mini';
import { FailureError } from '../../../contract/failure.ts';
import type { Secret } from '../../../secrets/secret.ts';
import type { IpcChild, IpcListener } from '../../ipc-child.ts';
import type { NetFsAnswer } from './netfs.ts';

/** The requests to the process that makes one call. They go over a pipe that no other program can open. */
export const volumeRequest = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('mount'), url: z.string(), user: z.string(), password: z.string() }),
  z.strictObject({ do: z.literal('unmount'), path: z.string() }),
  // Nobody waits for the mount any more, so the process has to undo it when it comes.
  z.strictObject({ do: z.literal('give-up') }),
]);

export type VolumeRequest = z.infer<typeof volumeRequest>;

const volumeAnswer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('mounted'), status: z.int(), paths: z.array(z.string()) }),
  z.strictObject({ type: z.literal('unmounted'), errno: z.int() }),
  z.strictObject({ type: z.literal('failed'), reason: z.string() }),
]);

export type VolumeAnswer = z.infer<typeof volumeAnswer>;

/** System calls that may never return. */
export interface VolumeCalls {
  /**
   * Mounts a volume.
   * @throws FailureError LK-5416 when it takes too long, LK-5417 when the process ends without an answer, LK-0002 when the signal
   *   aborts; whatever was mounted is undone then
   */
  mount(of: VolumeMount, signal: AbortSignal): Promise<NetFsAnswer>;
  /** Unmounts a volume. @returns 0, or the errno @throws FailureError LK-5416, LK-5417 */
  unmount(path: string): Promise<number>;
}

export interface VolumeMount {
  readonly url: string;
  readonly user: string;
  readonly password: Secret;
}

export interface VolumeTimes {
  /**
   * The longest a call may take, in milliseconds. A silent server blocks NetFS for minutes, and macOS 15.4 hung for one and a
   * half minutes by itself.
   */
  readonly limitMs: number;
  /** How long a call that nobody waits for any more has to end and be undone, in milliseconds. */
  readonly undoMs: number;
}

const usualTimes: VolumeTimes = { limitMs: 60_000, undoMs: 5000 };

/**
 * Makes each call in a process of its own, which is killed when it takes too long.
 * @param start starts this program as that process
 */
export function volumeCalls(start: (listener: IpcListener) => IpcChild, times: Partial<VolumeTimes> = {}): VolumeCalls {
  const { limitMs, undoMs } = { ...usualTimes, ...times };

  const ask = (send: (child: IpcChild) => void, signal?: AbortSignal): Promise<VolumeAnswer> =>
    new Promise((resolve, reject) => {
      let isReady = false;
      const over = (): void => {
        clearTimeout(limit);
        clearTimeout(undoing);
        signal?.removeEventListener('abort', stop);
      };
      const fail = (error: FailureError): void => {
        over();
        reject(signal?.aborted === true ? new FailureError('LK-0002', undefined, { cause: error }) : error);
      };
      const end = (error: FailureError): void => {
        fail(error); // this must come first, or the end of the process would be reported as the reason
        child.kill();
      };
      let undoing: NodeJS.Timeout | undefined;
      const stop = (): void => {
        const stopped = new FailureError('LK-0002');
        if (!isReady) end(stopped);
        else {
          child.send({ do: 'give-up' } satisfies VolumeRequest);
          undoing = setTimeout(() => {
            end(stopped);
          }, undoMs);
        }
      };
      const limit = setTimeout(() => {
        end(new FailureError('LK-5416', { seconds: limitMs / 1000 }));
      }, limitMs);
      const child = start({
        message(raw) {
          const { data } = volumeAnswer.safeParse(raw);
          if (data === undefined) return;
          if (data.type === 'ready') {
            isReady = true;
            send(child);
          } else if (data.type === 'failed') fail(new FailureError('LK-5417', { reason: data.reason }));
          else if (signal?.aborted === true) fail(new FailureError('LK-0002'));
          else {
            over();
            resolve(data);
          }
        },
        // Once the answer is there the promise is settled, and the end of the process changes nothing.
        ended(how) {
          fail(new FailureError('LK-5417', { reason: how }));
        },
      });
      signal?.addEventListener('abort', stop, { once: true });
    });

  return {
    async mount({ url, user, password }, signal) {
      if (signal.aborted) throw new FailureError('LK-0002');
      const answer = await ask((child) => {
        password.use((text) => {
          child.send({ do: 'mount', url, user, password: text } satisfies VolumeRequest);
        });
      }, signal);
      if (answer.type !== 'mounted') throw new FailureError('LK-5417', { reason: answer.type });
      return { status: answer.status, paths: answer.paths };
    },
    async unmount(path) {
      const answer = await ask((child) => {
        child.send({ do: 'unmount', path } satisfies VolumeRequest);
      });
      if (answer.type !== 'unmounted') throw new FailureError('LK-5417', { reason: answer.type });
      return answer.errno;
    },
  };
}
