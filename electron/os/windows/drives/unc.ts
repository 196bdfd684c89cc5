import { createHash } from 'node:crypto';
import { FailureError } from '../../../contract/failure.ts';
import type { MountTarget } from '../../../drives/drive-mapper.ts';
import type { Secret } from '../../../secrets/secret.ts';

/** Where WebClient finds a drive that the gateway serves: `\\127.0.0.1@PORT\DavWWWRoot\TOKEN\LABEL`. */
export interface Unc {
  readonly port: number;
  /** The throw-away credential. */
  readonly token: string;
  readonly label: string;
}

/** `MAX_PATH` without its zero: WNetAddConnection2 takes no longer one, and Explorer none for what is in it. */
const MOST = 259;
/** What a name in a path of Windows may not have; `checkLabel` lets none of it pass. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]|[. ]$/u;

/**
 * The name under which WebClient is asked for a drive. Nobody is shown it but by Explorer, `net use` and lists of recent files, so the
 * token in it is good for one mapping.
 * @throws FailureError LK-5342 for what Windows has no name for
 */
export function uncOf({ url, label }: Pick<MountTarget, 'url' | 'label'>, throwaway: Secret): string {
  const unc = throwaway.use((token) => `\\\\127.0.0.1@${new URL(url).port}\\DavWWWRoot\\${token}\\${label}`);
  if (FORBIDDEN.test(label) || label === '' || unc.length > MOST) throw new FailureError('LK-5342', { label });
  return unc;
}

/** Reads such a name, as Windows gives it back; undefined for any other one. */
export function readUnc(remote: string): Unc | undefined {
  const [, port = '', token = '', label = ''] =
    /^\\\\127\.0\.0\.1@(\d{1,5})\\DavWWWRoot\\([A-Za-z0-9_-]{1,86})\\([^\\]+)$/i.exec(remote) ?? [];
  return label === '' ? undefined : { port: Number(port), token, label };
}

/** Whether a name is one of a drive's, whatever its credential. */
export function isOfTarget({ port, label }: Unc, target: Pick<MountTarget, 'url' | 'label'>): boolean {
  if (!URL.canParse(target.url)) return false;
  const url = new URL(target.url);
  return url.hostname === '127.0.0.1' && Number(url.port) === port && label.normalize() === target.label.normalize();
}

/** Tells the credential in a name, as `credentialId` of the gateway does for the one that it was given. */
export function credentialIdOf({ token }: Pick<Unc, 'token'>, login: string): string {
  return createHash('sha256').update(`${login}:${token}`).digest('hex').slice(0, 16);
}
