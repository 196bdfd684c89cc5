import { createHash } from 'node:crypto';
import { FailureError } from '../../../contract/failure.ts';
import type { MountTarget } from '../../../drives/drive-mapper.ts';
import type { Secret } from '../../../secrets/secret.ts';

/** The network name of a drive that the gateway serves: `\\127.0.0.1@PORT\DavWWWRoot\TOKEN\LABEL`. */
export interface Unc {
  readonly port: number;
  /** The throw-away credential. */
  readonly token: string;
  readonly label: string;
}

/**
 * `MAX_PATH` without the terminating zero: WNetAddConnection2 accepts no longer name, and Explorer opens nothing below a
 * longer one.
 */
const MOST = 259;
/** Characters and endings that a name in a Windows path must not have; `checkLabel` refuses all of them. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]|[. ]$/u;

/**
 * Gives the network name by which WebClient reaches a drive. Explorer, `net use` and lists of recent files show this name, so
 * the token in it is good for one mapping only.
 * @throws FailureError LK-5342 when the drive has no valid network name
 */
export function uncOf({ url, label }: Pick<MountTarget, 'url' | 'label'>, throwaway: Secret): string {
  const unc = throwaway.use((token) => `\\\\127.0.0.1@${new URL(url).port}\\DavWWWRoot\\${token}\\${label}`);
  if (FORBIDDEN.test(label) || label === '' || unc.length > MOST) throw new FailureError('LK-5342', { label });
  return unc;
}

/** Reads a network name as Windows gives it back; undefined for a name that is not a gateway drive's. */
export function readUnc(remote: string): Unc | undefined {
  const [, port = '', token = '', label = ''] =
    /^\\\\127\.0\.0\.1@(\d{1,5})\\DavWWWRoot\\([A-Za-z0-9_-]{1,86})\\([^\\]+)$/i.exec(remote) ?? [];
  return label === '' ? undefined : { port: Number(port), token, label };
}

/** Whether a network name leads to this target, whatever throw-away credential it contains. */
export function isOfTarget({ port, label }: Unc, target: Pick<MountTarget, 'url' | 'label'>): boolean {
  if (!URL.canParse(target.url)) return false;
  const url = new URL(target.url);
  return url.hostname === '127.0.0.1' && Number(url.port) === port && label.normalize() === target.label.normalize();
}

/**
 * Identifies the credential in a network name, in the same way as the gateway's `credentialId` does for the credential that
 * it was given.
 */
export function credentialIdOf({ token }: Pick<Unc, 'token'>, login: string): string {
  return createHash('sha256').update(`${login}:${token}`).digest('hex').slice(0, 16);
}
