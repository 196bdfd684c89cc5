import { Router } from 'express';
import { addressOf } from '../journal.ts';
import type { PlatformState } from '../platform.ts';
import { basicCredentials, refuse, type Dav } from '../webdav.ts';
import { userIdOf, type NextcloudState } from './state.ts';

/** One answer for no, a wrong and a revoked password: nobody learns which it was. */
const CHALLENGE = 'Basic realm="Nextcloud", charset="UTF-8"';

/** `/remote.php/dav/files/{user id}/`: takes app passwords, and the sign-in password of who has no second factor. */
export function nextcloudDav(platform: PlatformState, dav: Dav, state: NextcloudState): Router {
  const router = Router();
  const handler = dav.handler((request, response) => {
    const credentials = basicCredentials(request);
    const wrong = (): void => {
      if (credentials !== undefined && platform.throttle.wrongPassword(addressOf(request))) {
        refuse(response, 429, 'Too many requests');
      } else {
        response.set('WWW-Authenticate', CHALLENGE);
        refuse(response, 401, 'No public access to this resource., Username or password was incorrect');
      }
    };
    if (credentials === undefined) {
      wrong();
      return undefined;
    }
    const known = state.passwords.remembered(credentials.password);
    const byPassword = platform.accounts.signIn(credentials.login, credentials.password);
    const account = known?.account.user.name === credentials.login ? known.account : undefined;
    const found = account ?? (byPassword.right ? byPassword.account : undefined);
    if (found === undefined) {
      wrong();
      return undefined;
    }
    if (found.disabled) {
      refuse(response, 503, 'User disabled');
      return undefined;
    }
    if (account === undefined && found.methods.length > 0) {
      refuse(response, 401, 'OCA\\DAV\\Connector\\Sabre\\Exception\\PasswordLoginForbidden');
      return undefined;
    }
    if (userIdOf(found) !== request.baseUrl.split('/').at(-1)) {
      refuse(response, 404, 'File not found');
      return undefined;
    }
    return found;
  });
  router.use('/:userId', handler);
  // Nobody learns without credentials what is there and what is not.
  router.use((request, response) => {
    const credentials = basicCredentials(request);
    const known = credentials === undefined ? undefined : state.passwords.remembered(credentials.password);
    if (known !== undefined && known.account.user.name === credentials?.login) {
      if (known.account.disabled) {
        refuse(response, 503, 'User disabled');
        return;
      }
      response.status(207).type('xml').send('<d:multistatus xmlns:d="DAV:"/>');
      return;
    }
    response.set('WWW-Authenticate', CHALLENGE);
    refuse(response, 401, 'No public access to this resource., Username or password was incorrect');
  });
  return router;
}
