import { omitUndefined } from '../../contract/omit-undefined.ts';
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import type { Http } from '../../http/http.ts';
import { Secret } from '../../secrets/secret.ts';
import type { CurrentAppPassword, NewAppPassword } from '../platform.ts';
import { usablePassword } from '../usable-password.ts';
import { endpoints } from './endpoints.ts';
import { dataOf, isUp, ocs, statusFailure } from './ocs.ts';

/** A user id that can be the name of one folder, because it becomes a part of an address. */
const userId = z.string().check(z.minLength(1), z.maxLength(320), z.regex(/^(?!\.{1,2}$)[^\p{Cc}/\\]*$/u));

const account = z.object({ id: userId, email: z.optional(z.unknown()), 'display-name': z.optional(z.unknown()) });

/** Text that is shown to people. */
const line = z.string().check(z.minLength(1), z.maxLength(320), z.regex(/^\P{C}*$/u));

/** Makes an id for an app password. Nextcloud tells none, so Latchkey gives each one an id, to tell it from the one before. */
export function newPasswordId(): string {
  return randomUUID();
}

/**
 * Revokes the app password that makes the call. An app password that is dead is gone already, which is a success.
 * @throws FailureError LK-7012 when only the account is disabled, LK-30xx
 */
export async function revokeOwn(http: Http, current: CurrentAppPassword, signal?: AbortSignal): Promise<void> {
  const response = await ocs(http, current, { method: 'DELETE', path: endpoints.appPassword }, signal);
  if (response.status === 401) await assertDead(http, current, signal);
  else if (response.status !== 200) throw statusFailure(response, hostOf(current));
}

/**
 * Replaces the app password that makes the call. The old one is refused from then on: at once, or after the 10 s for which a
 * server remembers it.
 * @throws FailureError LK-5006 when the app password is refused already; LK-7012 when only the account is disabled
 */
export async function rotateOwn(http: Http, current: CurrentAppPassword): Promise<NewAppPassword> {
  const response = await ocs(http, current, { method: 'POST', path: endpoints.rotate });
  if (response.status === 401) {
    await assertDead(http, current);
    throw new FailureError('LK-5006', { label: current.name });
  }
  if (response.status !== 200) throw statusFailure(response, hostOf(current));
  const { apppassword } = dataOf(response, z.object({ apppassword: usablePassword }), hostOf(current));
  const { name, login } = current;
  return { id: newPasswordId(), name, login, secret: new Secret(apppassword) };
}

/** The account of an app password, as the server tells it. */
export interface NextcloudAccount {
  /** The id of the account, below which its files are. People may sign in with an e-mail address instead. */
  readonly id: string;
  readonly email?: string;
  readonly displayName?: string;
}

/**
 * Asks the server for the account of an app password. The other fields of the reply may be missing.
 * @throws FailureError LK-3010 when the reply has no usable id
 */
export async function accountOf(
  http: Http,
  current: Pick<CurrentAppPassword, 'address' | 'login' | 'secret'>,
  signal?: AbortSignal,
): Promise<NextcloudAccount> {
  const response = await ocs(http, current, { method: 'GET', path: endpoints.user }, signal);
  if (response.status !== 200) throw statusFailure(response, hostOf(current));
  const data = dataOf(response, account, hostOf(current));
  const [email, displayName] = [line.safeParse(data.email).data, line.safeParse(data['display-name']).data];
  return {
    id: data.id,
    ...omitUndefined({ email, displayName }),
  };
}

/**
 * Checks that a refused app password is dead. OCS answers 401 for a dead app password and also for that of a disabled account,
 * which opens everything again once the account is enabled. WebDAV tells them apart (observed): 401 means dead, 503 disabled.
 * WebDAV checks who asks before it looks for the folder, so any folder below its root will do.
 * @throws FailureError LK-7012 when the account is disabled; LK-3013 during maintenance; LK-2012 when WebDAV accepts the app
 * password; LK-30xx
 */
async function assertDead(http: Http, current: CurrentAppPassword, signal?: AbortSignal): Promise<void> {
  const { address, login, secret } = current;
  const host = hostOf(current);
  const folder = /^\.{1,2}$/.test(login) ? '' : `${encodeURIComponent(login)}/`;
  const response = await http.request({
    method: 'PROPFIND',
    url: `${address}${endpoints.webdav}${folder}`,
    headers: { depth: '0' },
    authorization: { kind: 'basic', user: login, secret },
    ...omitUndefined({ signal }),
  });
  if (response.status === 401) return;
  if (response.status === 503 && (await isUp(http, address))) throw new FailureError('LK-7012', { host });
  throw response.status === 429 || response.status >= 500
    ? statusFailure(response, host)
    : new FailureError('LK-2012', { host });
}

const hostOf = ({ address }: Pick<CurrentAppPassword, 'address'>): string => new URL(address).host;
