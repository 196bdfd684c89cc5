import { Router, type Request, type Response } from 'express';
import type { Account } from '../accounts.ts';
import { addressOf } from '../journal.ts';
import type { PlatformState } from '../platform.ts';
import { basicCredentials } from '../webdav.ts';
import { userIdOf, type NextcloudState } from './state.ts';

/** With a wrong password; assumed of OCS, observed of WebDAV. */
const CHALLENGE = 'Basic realm="Authorisation Required"';

/** Who asks, and whether with an app password. */
interface Caller {
  readonly account: Account;
  readonly appPassword?: string;
}

/** OCS: `/v2.php` answers with real HTTP statuses, `/v1.php` with 200 and the error inside. */
export function ocsRoutes(platform: PlatformState, state: NextcloudState): Router {
  const router = Router();
  for (const version of ['v1.php', 'v2.php'] as const) {
    const answer = (response: Response, status: number, code: number, data: unknown = []): void => {
      const meta = { status: status < 300 ? 'ok' : 'failure', statuscode: code, message: status < 300 ? 'OK' : '' };
      response.status(version === 'v1.php' ? 200 : status).json({ ocs: { meta, data } });
    };
    const called = (request: Request, response: Response): Caller | undefined => {
      if (request.get('OCS-APIRequest') !== 'true') {
        response.status(412).json({ message: 'CSRF check failed' });
        return undefined;
      }
      const caller = callerOf(platform, state, request);
      if (caller === 'blocked') response.status(429).end();
      else if (caller === 'wrong') answer(response.set('WWW-Authenticate', CHALLENGE), 401, 997);
      else if (caller === undefined) answer(response, 401, 997);
      else return caller;
      return undefined;
    };
    router.get(`/${version}/cloud/user`, (request, response) => {
      const caller = called(request, response);
      if (caller === undefined) return;
      const { user } = caller.account;
      answer(response, 200, 200, {
        id: userIdOf(caller.account),
        'display-name': user.name,
        email: user.email ?? null,
      });
    });
    router.get(`/${version}/core/getapppassword`, (request, response) => {
      const caller = called(request, response);
      if (caller === undefined) return;
      if (caller.appPassword !== undefined) answer(response, 403, 403);
      else {
        const name = Buffer.from(request.get('User-Agent') ?? '', 'latin1').toString('utf8'); // bytes, taken for UTF-8
        const apppassword = state.passwords.create(caller.account, name);
        answer(response, 200, 200, { apppassword });
      }
    });
    router.delete(`/${version}/core/apppassword`, (request, response) => {
      const caller = called(request, response);
      if (caller === undefined) return;
      if (caller.appPassword === undefined) answer(response, 403, 403);
      else {
        state.passwords.revoke(caller.appPassword);
        answer(response, 200, 200);
      }
    });
    router.post(`/${version}/core/apppassword/rotate`, (request, response) => {
      const caller = called(request, response);
      if (caller === undefined) return;
      const apppassword = caller.appPassword === undefined ? undefined : state.passwords.rotate(caller.appPassword);
      if (apppassword === undefined) answer(response, 403, 403);
      else answer(response, 200, 200, { apppassword });
    });
  }
  return router;
}

/** A disabled account, and one with a second factor, are refused without a word on how to sign in. */
function callerOf(
  platform: PlatformState,
  state: NextcloudState,
  request: Request,
): Caller | 'blocked' | 'wrong' | undefined {
  const credentials = basicCredentials(request);
  if (credentials === undefined) return 'wrong';
  const { login, password } = credentials;
  const found = state.passwords.find(password);
  if (found?.account.user.name === login) {
    return found.account.disabled ? undefined : { account: found.account, appPassword: password };
  }
  const { account, right } = platform.accounts.signIn(login, password);
  if (account === undefined || !right) {
    return platform.throttle.wrongPassword(addressOf(request)) ? 'blocked' : 'wrong';
  }
  return account.disabled || account.methods.length > 0 ? undefined : { account };
}
