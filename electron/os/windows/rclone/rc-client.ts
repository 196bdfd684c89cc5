import * as z from 'zod/mini';
import { FailureError } from '../../../contract/failure.ts';
import type { Uploads } from '../../../contract/view.ts';
import type { Http } from '../../../http/http.ts';
import type { Secret } from '../../../secrets/secret.ts';

/** Where a running rclone is asked, and by whom: this user alone has the key. */
export interface RcAddress {
  readonly port: number;
  readonly key: Secret;
}

export const RC_USER = 'latchkey';

/** The remote control of a running rclone (rclone.org/rc), as far as drives need it. @throws FailureError LK-5005, LK-5382, LK-30xx */
export interface RcClient {
  /** Makes a remote in rclone's memory, which is all that it has. */
  addRemote(
    name: string,
    remote: { readonly url: string; readonly user: string; readonly pass: Secret },
  ): Promise<void>;
  forgetRemote(name: string): Promise<void>;
  mount(name: string, path: string, options: Readonly<Record<string, unknown>>): Promise<void>;
  unmount(path: string): Promise<void>;
  /** Paths of what is mounted. */
  mounts(): Promise<readonly string[]>;
  uploads(name: string): Promise<Uploads>;
  /** From then on it writes no names of files anywhere. */
  silence(): Promise<void>;
}

const mountsSchema = z.object({ mountPoints: z.nullable(z.array(z.object({ MountPoint: z.string() }))) });
const statsSchema = z.object({
  diskCache: z.optional(
    z.object({ uploadsInProgress: z.number(), uploadsQueued: z.number(), erroredFiles: z.number() }),
  ),
});
const errorSchema = z.object({ error: z.string() });

/** To mount takes a look at the gateway; all else is answered at once. */
const MOUNT_MS = 20_000;
const CALL_MS = 5000;
/** More is cut: it is for the helpdesk. */
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
    return JSON.parse(answer.body) as unknown;
  };
  const ask = (command: string, input: object = {}, timeoutMs?: number): Promise<unknown> =>
    call(command, JSON.stringify(input), timeoutMs);
  /** @throws FailureError LK-5005 for what this Latchkey does not understand */
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

/** An error repeats what was asked, with the credential in a form that can be turned back: only its own words are taken. Pure. */
export function rcFailure(command: string, body: string): FailureError {
  const error = errorIn(body);
  if (/winfsp/i.test(error)) return new FailureError('LK-5382');
  const reason = `${command}: ${error}`.replaceAll(/\s+/g, ' ').slice(0, MOST_REASON);
  return new FailureError('LK-5005', { name: 'rclone', reason });
}

function errorIn(body: string): string {
  try {
    const parsed = errorSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data.error : '';
  } catch {
    return '';
  }
}
