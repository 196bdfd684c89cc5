import { omitUndefined } from '../../contract/omit-undefined.ts';
import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import { withoutLastSlashes } from '../../http/address.ts';
import { RedirectError, type Http, type HttpResponse } from '../../http/http.ts';
import { Secret } from '../../secrets/secret.ts';
import { jsonOf } from '../json.ts';
import type { Granted, PendingGrant } from '../platform.ts';
import { endpoints } from './endpoints.ts';
import { asHeader, statusFailure } from './ocs.ts';
import { usablePassword } from '../usable-password.ts';
import { newPasswordId } from './own-password.ts';

/** Seconds for which the server keeps a flow (observed). */
const FLOW_S = 1200;

/** Largest reply that is read, in bytes. Replies have a few hundred; a page of a portal is not read to its end. */
const MOST_BYTES = 64 * 1024;

/** A poll is answered at once, and the person who waits may have given up. */
const POLL_TIMEOUT_MS = 10_000;

const oneLine = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[^\p{Cc}]*$/u));

const begun = z.object({
  poll: z.object({ token: oneLine(1024), endpoint: oneLine(2048) }),
  login: oneLine(2048),
});

const granted = z.object({ server: oneLine(2048), loginName: oneLine(320), appPassword: usablePassword });

/**
 * Begins Login Flow v2: asks for an app password that will have the User-Agent as its name. The request itself makes no app
 * password.
 * @throws FailureError LK-3112 when the server has no Login Flow, LK-3111 when it names another origin, LK-2007, LK-2012,
 * LK-2013, LK-30xx
 */
export async function beginFlow(
  http: Http,
  address: string,
  name: string,
  signal?: AbortSignal,
): Promise<PendingGrant> {
  const { host } = new URL(address);
  const response = await http
    .request({
      method: 'POST',
      url: `${address}${endpoints.loginFlow}`,
      headers: { accept: 'application/json', 'user-agent': asHeader(name) },
      maxBytes: MOST_BYTES,
      ...omitUndefined({ signal }),
    })
    .catch((error: unknown) => {
      // A redirect within the host leads to a sign-in page, as for a path that the server does not know.
      const own = error instanceof RedirectError && error.location?.host === host;
      throw own ? new FailureError('LK-3112', { host }, { cause: error }) : error;
    });
  if (hasNoFlow(response)) throw new FailureError('LK-3112', { host });
  if (response.status !== 200) throw statusFailure(response, host);
  const reply = begun.safeParse(jsonOf(response.body)).data;
  if (reply === undefined) throw new FailureError('LK-3010', { host, status: response.status });
  const { poll, login } = reply;
  assertOnOrigin(poll.endpoint, address);
  assertOnOrigin(login, address);
  return { url: login, seconds: FLOW_S, token: new Secret(JSON.stringify([poll.endpoint, poll.token])) };
}

/**
 * Tells whether a server does not know the path of the Login Flow: it answers not found, method not allowed, a failed check
 * against forged requests, or with its web page.
 */
function hasNoFlow({ status, headers, body }: HttpResponse): boolean {
  if ([404, 405, 410, 412, 501].includes(status)) return true;
  return status === 200 && ((headers['content-type'] ?? '').includes('html') || body.trimStart().startsWith('<'));
}

/**
 * Asks once for the app password. The server answers 404 as long as nobody has granted it, and again after it has returned it.
 * @returns undefined after a 404
 */
export async function pollFlow(
  http: Http,
  address: string,
  name: string,
  pending: Secret,
): Promise<Granted | undefined> {
  const { host } = new URL(address);
  const [endpoint, token] = pending.use((text) => z.tuple([z.string(), z.string()]).parse(JSON.parse(text)));
  const response = await http.request({
    method: 'POST',
    url: endpoint,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token }).toString(),
    maxBytes: MOST_BYTES,
    timeoutMs: POLL_TIMEOUT_MS,
  });
  if (response.status === 404) return undefined;
  if (response.status !== 200) throw statusFailure(response, host);
  const reply = granted.safeParse(jsonOf(response.body)).data;
  if (reply === undefined) throw new FailureError('LK-3010', { host, status: response.status });
  const { server, loginName: login, appPassword } = reply;
  return { id: newPasswordId(), name, login, user: login, server, secret: new Secret(appPassword) };
}

/**
 * @throws FailureError LK-3111 for an address on another origin, which is a proxy's fault or a trick. The failure names it; it
 * is not followed.
 */
function assertOnOrigin(announced: string, address: string): void {
  const url = URL.canParse(announced) ? new URL(announced) : undefined;
  if (url === undefined || url.origin !== new URL(address).origin || url.username !== '' || url.password !== '') {
    throw elsewhere(announced, address);
  }
}

/** @throws FailureError LK-3111 when a server calls itself by another address than the one that was asked. */
export function assertSameServer(announced: string, address: string): void {
  const plain = (text: string): string | undefined =>
    URL.canParse(text) ? withoutLastSlashes(new URL(text).href) : undefined;
  if (plain(announced) !== plain(address)) throw elsewhere(announced, address);
}

function elsewhere(announced: string, address: string): FailureError {
  const to = URL.canParse(announced) ? new URL(announced) : undefined;
  return new FailureError('LK-3111', {
    host: new URL(address).host,
    to: to === undefined ? '' : `${to.protocol}//${to.host}`,
  });
}
