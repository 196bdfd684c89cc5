import { omitUndefined } from '../../contract/omit-undefined.ts';
import { FailureError } from '../../contract/failure.ts';
import { pathSegment } from '../../http/address.ts';
import type { Http } from '../../http/http.ts';
import { allowsNextcloudPassword } from '../../policy/policy.ts';
import { definePlatform } from '../define-platform.ts';
import { candidateBases } from '../discovery/recognise.ts';
import { isFlowless, nameOf, statusPageAt, type StatusPage } from '../discovery/status-page.ts';
import type { GrantPlatform, PlatformInfo } from '../platform.ts';
import { grantDirectly } from './direct-grant.ts';
import { addressBlock, endpoints, NAME_LIMIT } from './endpoints.ts';
import { assertSameServer, beginFlow, pollFlow } from './login-flow.ts';
import { accountOf, revokeOwn, rotateOwn } from './own-password.ts';

export const nextcloudPlatform = definePlatform({
  kind: 'nextcloud',
  addressBlock,
  create: ({ http, policy }) => nextcloud(http, async () => allowsNextcloudPassword(await policy())),
});

const no = (): Promise<boolean> => Promise.resolve(false);

/**
 * Makes the platform for Nextcloud, and for other servers with its Login Flow v2.
 * @param offersPassword whether people without a second factor may also sign in with their password
 */
export function nextcloud(http: Http, offersPassword: () => Promise<boolean> = no): GrantPlatform {
  return {
    kind: 'nextcloud',
    async discover(address, signal) {
      const { host } = address;
      for (const base of candidateBases(address)) {
        const page = await statusPageAt(http, base, signal);
        if (page === undefined) continue;
        // A server without the Login Flow is not of this kind. `webdavServer` recognises it.
        if (isFlowless(page)) break;
        return infoOf(base, host, page, await offersPassword());
      }
      throw new FailureError('LK-3011', { host });
    },
    requestGrant: (address, name, signal) => beginFlow(http, address, name, signal),
    grantOf: (address, name, token) => pollFlow(http, address, name, token),
    grantByPassword: (address, name, login, password) => grantDirectly(http, { address, name, login, password }),
    async holderOf(address, granted, signal) {
      assertSameServer(granted.server, address);
      const { id, email, displayName } = await accountOf(http, { address, ...granted }, signal);
      const { login } = granted;
      // On Nextcloud people can sign in with an e-mail address that they have entered themselves. A login that is such an
      // address is only a claim.
      const isClaim = email !== undefined && login !== id && login.toLowerCase() === email.toLowerCase();
      return {
        webdav: `${address}${endpoints.webdav}${pathSegment(id)}/`,
        names: isClaim || login === id ? [id] : [login, id],
        ...omitUndefined({ claimed: email, displayName }),
      };
    },
    rotate: (current) => rotateOwn(http, current),
    revokeItself: (current, signal) => revokeOwn(http, current, signal),
    passwordsPage: (address) => `${address}${endpoints.securityPage}`,
  };
}

function infoOf(base: string, host: string, page: StatusPage, byPassword: boolean): PlatformInfo {
  return {
    ...{ kind: 'nextcloud', address: base, name: host, webdav: `${base}${endpoints.webdav}`, nameLimit: NAME_LIMIT },
    version: nameOf(page),
    ways: byPassword ? ['browser', 'password', 'app-password'] : ['browser', 'app-password'],
  };
}
