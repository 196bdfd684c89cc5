import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import type { Http, HttpResponse } from '../../http/http.ts';
import { Secret } from '../../secrets/secret.ts';
import { jsonOf } from '../json.ts';
import type { Granted } from '../platform.ts';
import { endpoints } from './endpoints.ts';
import { asHeader, dataOf, isUp, ocs, statusFailure } from './ocs.ts';
import { usablePassword } from '../usable-password.ts';
import { newPasswordId } from './own-password.ts';

interface DirectSignIn {
  readonly address: string;
  /** The name of the app password, which is sent as the User-Agent, as in the browser's way. */
  readonly name: string;
  readonly login: string;
  readonly password: Secret;
}

/**
 * Has an app password made with the password of the account, in one request that is never repeated: a wrong password counts
 * towards the block of the whole address.
 * @throws FailureError LK-2001 for a wrong password; LK-2015 when the password alone is not enough; LK-2016 for an app
 * password; LK-2012, LK-2013, LK-3113 where this way is not offered; LK-3013 during maintenance; LK-7012 when only this account
 * is disabled; LK-30xx
 */
export async function grantDirectly(http: Http, { address, name, login, password }: DirectSignIn): Promise<Granted> {
  const { host } = new URL(address);
  const call = { method: 'GET', path: endpoints.newAppPassword, userAgent: asHeader(name) } as const;
  const response = await ocs(http, { address, login, secret: password }, call);
  if (response.status !== 200) throw await refusal(http, response, { address, host, login });
  const { apppassword } = dataOf(response, z.object({ apppassword: usablePassword }), host);
  return { id: newPasswordId(), name, login, user: login, server: address, secret: new Secret(apppassword) };
}

async function refusal(
  http: Http,
  response: HttpResponse,
  { address, host, login }: { readonly address: string; readonly host: string; readonly login: string },
): Promise<FailureError> {
  const { status, headers, body } = response;
  if (body.includes('PasswordLoginForbidden')) return new FailureError('LK-2015', { host, user: login });
  switch (status) {
    case 401:
      if (headers['www-authenticate'] !== undefined) return new FailureError('LK-2001', { host, user: login });
      return isOcs(response) ? new FailureError('LK-2015', { host, user: login }) : statusFailure(response, host);
    case 403:
      return isOcs(response) ? new FailureError('LK-2016', { host, user: login }) : statusFailure(response, host);
    case 404:
    case 405:
    case 501:
      return new FailureError('LK-3113', { host });
    case 503:
      return (await isUp(http, address)) ? new FailureError('LK-7012', { host }) : statusFailure(response, host);
    default:
      return statusFailure(response, host);
  }
}

/** Tells whether Nextcloud itself answered, and not something in front of it. */
function isOcs({ body }: HttpResponse): boolean {
  return z.object({ ocs: z.object({ meta: z.object({ statuscode: z.number() }) }) }).safeParse(jsonOf(body)).success;
}
