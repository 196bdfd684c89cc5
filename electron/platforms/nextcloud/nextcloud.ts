import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import type { Http } from '../../http/http.ts';
import { pathSegment } from '../../http/address.ts';
import { retryAfterSeconds } from '../../http/retry-after.ts';
import { candidateBases, printable } from '../discovery/recognise.ts';
import { jsonOf } from '../json.ts';
import type { GrantPlatform, PlatformInfo } from '../platform.ts';
import { grantDirectly } from './direct-grant.ts';
import { endpoints, NAME_LIMIT } from './endpoints.ts';
import { assertSameServer, beginFlow, pollFlow } from './login-flow.ts';
import { accountOf, revokeOwn, rotateOwn } from './own-password.ts';

const statusPage = z.object({
  installed: z.literal(true),
  maintenance: z.optional(z.boolean()),
  needsDbUpgrade: z.optional(z.boolean()),
  productname: z.optional(z.string().check(z.maxLength(100))),
  versionstring: z.optional(z.string().check(z.maxLength(40))),
});

const no = (): Promise<boolean> => Promise.resolve(false);

/**
 * Nextcloud, and servers that offer its Login Flow v2.
 * @param offersPassword whether people may also sign in here with their password, where they have no second factor
 */
export function nextcloud(http: Http, offersPassword: () => Promise<boolean> = no): GrantPlatform {
  return {
    kind: 'nextcloud',
    async discover(address, signal) {
      const { host } = address;
      for (const base of candidateBases(address)) {
        const url = `${base}${endpoints.status}`;
        const response = await http.request({ method: 'GET', url, ...(signal === undefined ? {} : { signal }) });
        const page = response.status === 200 ? statusPage.safeParse(jsonOf(response.body)).data : undefined;
        if (page === undefined) continue;
        if (page.maintenance === true || page.needsDbUpgrade === true) {
          const retryAfterS = retryAfterSeconds(response);
          throw new FailureError('LK-3013', { host, ...(retryAfterS === undefined ? {} : { retryAfterS }) });
        }
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
      const more = [id, email].flatMap((name) => name ?? []);
      return {
        webdav: `${address}${endpoints.webdav}${pathSegment(id)}/`,
        names: [login, ...more.filter((name) => name !== login)],
        ...(displayName === undefined ? {} : { displayName }),
      };
    },
    rotate: (current) => rotateOwn(http, current),
    revokeItself: (current, signal) => revokeOwn(http, current, signal),
    passwordsPage: (address) => `${address}${endpoints.securityPage}`,
  };
}

function infoOf(base: string, host: string, page: z.infer<typeof statusPage>, byPassword: boolean): PlatformInfo {
  const version = printable([page.productname ?? 'Nextcloud', page.versionstring ?? ''].join(' '));
  return {
    ...{ kind: 'nextcloud', address: base, name: host, webdav: `${base}${endpoints.webdav}`, nameLimit: NAME_LIMIT },
    ...{ version, ways: byPassword ? ['browser', 'password', 'app-password'] : ['browser', 'app-password'] },
  };
}
