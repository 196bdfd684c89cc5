import * as z from 'zod/mini';
import { FailureError } from '../../../contract/failure.ts';
import type { Uploads } from '../../../contract/view.ts';
import type { Http } from '../../../http/http.ts';
import type { Secret } from '../../../secrets/secret.ts';

/** The address of a running rclone's remote control. Only this user's programs have the key. */
export interface RcAddress {
  readonly port: number;
  readonly key: Secret;
}

export const RC_USER = 'latchkey';

/**
 * Calls the remote control of a running rclone (rclone.org/rc), as far as drives need it.
 * @throws FailureError LK-5005, LK-5382, LK-30xx
 */
export interface RcClient {
  /** Adds a remote in rclone's memory. rclone is started without a configuration file, so nothing is stored. */
  addRemote(
    name: string,
    remote: { readonly url: string; readonly user: string; readonly pass: Secret },
  ): Promise<void>;
  forgetRemote(name: string): Promise<void>;
  mount(name: string, path: string, options: Readonly<Record<string, unknown>>): Promise<void>;
  unmount(path: string): Promise<void>;
  /** Lists the paths of the mounts that rclone has. */
  mounts(): Promise<readonly string[]>;
  uploads(name: string): Promise<Uploads>;
  /** Stops rclone's log, which would otherwise contain names of files. */
  silence(): Promise<void>;
}

const mountsSchema = z.object({ mountPoints: z.nullable(z.array(z.object({ MountPoint: z.string() }))) });
const statsSchema = z.object({
  diskCache: z.optional(
    z.object({ uploadsInProgress: z.number(), uploadsQueued: z.number(), erroredFiles: z.number() }),
  ),
});
const errorSchema = z.object({ error: z.string() });

/** Limits of the calls: a mount asks the gateway first, and every other call is answered at once. */
const MOUNT_MS = 20_000;
const CALL_MS = 5000;
/** The most characters of rclone's reason that are kept; the text is for the helpdesk. */
const MOST_REASON = 200;

export function rcClient(http: Pick<Http, 'request'>, { port, key }: RcAddress): RcClient {
  const call = async (command: string, body: string, timeoutMs = CALL_MS): Promise<unknown> => {
    const answer = await http.request({
      method: 'POST',
      url: `http://127.0.0.1:${String(port)}/${command}`,
      ...{ headers: { 'content-type': 'application/json' }, body, timeoutMs },
      authorization: { kind: 'basic', user: RC_USER, secret: key },
    });
    if (answer.status !== 200) throw rcFailure(command, answer.body);
    return jsonOf(answer.body);
  };
  const ask = (command: string, input: object = {}, timeoutMs?: number): Promise<unknown> =>
    call(command, JSON.stringify(input), timeoutMs);
  /** Reads an answer by its schema. @throws FailureError LK-5005 when rclone's answer has another form, or is no JSON */
  const read = <T>(command: string, schema: z.ZodMiniType<T>, answer: unknown): T => {
    const parsed = schema.safeParse(answer);
    if (!parsed.success) throw new FailureError('LK-5005', { name: 'rclone', reason: `${command} is not understood` });
    return parsed.data;
  };
  return {
    addRemote: async (name, { url, user, pass }) => {
      const parameters = { url, vendor: 'other', user };
      const opt = { obscure: true, nonInteractive: true };
      const input = (text: string): string =>
        JSON.stringify({ name, type: 'webdav', parameters: { ...parameters, pass: text }, opt });
      await pass.use((text) => call('config/create', input(text)));
    },
    async forgetRemote(name) {
      await ask('config/delete', { name });
    },
    async mount(name, path, options) {
      await ask('mount/mount', { fs: `${name}:`, mountPoint: path, ...options }, MOUNT_MS);
    },
    async unmount(path) {
      await ask('mount/unmount', { mountPoint: path }, MOUNT_MS);
    },
    mounts: async () => {
      const { mountPoints } = read('mount/listmounts', mountsSchema, await ask('mount/listmounts'));
      return (mountPoints ?? []).map(({ MountPoint }) => MountPoint);
    },
    uploads: async (name) => {
      const { diskCache } = read('vfs/stats', statsSchema, await ask('vfs/stats', { fs: `${name}:` }));
      if (diskCache === undefined) return { waiting: 0, failed: 0 };
      return { waiting: diskCache.uploadsInProgress + diskCache.uploadsQueued, failed: diskCache.erroredFiles };
    },
    async silence() {
      await ask('options/set', { main: { LogLevel: 'EMERGENCY' } });
    },
  };
}

/**
 * Makes a failure from an error of rclone. rclone's error repeats the whole request, with the credential in a form that can
 * be turned back into it; only the words of the error itself are therefore taken. Pure.
 */
export function rcFailure(command: string, body: string): FailureError {
  const error = errorIn(body);
  if (/winfsp/i.test(error)) return new FailureError('LK-5382');
  const reason = `${command}: ${error}`.replaceAll(/\s+/g, ' ').slice(0, MOST_REASON);
  return new FailureError('LK-5005', { name: 'rclone', reason });
}

function errorIn(body: string): string {
  const parsed = errorSchema.safeParse(jsonOf(body));
  return parsed.success ? parsed.data.error : '';
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
