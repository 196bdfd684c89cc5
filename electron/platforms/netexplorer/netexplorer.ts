import { omitUndefined } from '../../contract/omit-undefined.ts';
import * as z from 'zod/mini';
import { FailureError, isFailure, type Failure } from '../../contract/failure.ts';
import type { Http } from '../../http/http.ts';
import { signIn } from '../../sign-in/sign-in.ts';
import { definePlatform } from '../define-platform.ts';
import { jsonOf } from '../json.ts';
import type { OAuthClient } from '../oauth/oauth.ts';
import type { PlatformInfo, Session, SessionPlatform } from '../platform.ts';
import { netExplorerAdministration } from './administration.ts';
import { netExplorerApi, statusFailure } from './api.ts';
import { netExplorerAppPasswords } from './app-passwords.ts';
import { signInCalls } from './auth.ts';
import {
  assertEnded,
  bearerOf,
  browserSession,
  isFromBrowser,
  refreshedSession,
  revokeToken,
} from './browser-session.ts';
import { endpoints, NAME_LIMIT } from './endpoints.ts';
import { oauthClient } from './oauth-client.ts';

export const netExplorerPlatform = definePlatform({
  kind: 'netexplorer',
  recipe: async () => (await import('../../../assets/recipes/netexplorer.json', { with: { type: 'json' } })).default,
  create: ({ http, policy, oauthSetting }) =>
    netExplorer(http, async () => oauthClient(await policy(), await oauthSetting())),
});

/** The fields of the public configuration that are read. A tenant that leaves a field out is still a tenant. */
const publicConfig = z.object({
  name: z.optional(z.string().check(z.maxLength(200))),
  version: z.optional(z.string().check(z.maxLength(100))),
  maintenance: z.optional(z.boolean()),
});

const noClient = (): Promise<undefined> => Promise.resolve(undefined);

/**
 * Makes the platform for NetExplorer, by its REST API.
 * @param oauth returns the application that signs in with the browser; without one, that way is not offered
 */
export function netExplorer(http: Http, oauth: () => Promise<OAuthClient | undefined> = noClient): SessionPlatform {
  return {
    kind: 'netexplorer',
    // The page is in its menu: Paramètres → Connexions → Mot de passe d'application.
    passwordsPage: (address) => `${address}/`,
    async discover(address, signal) {
      const root = platformRoot(address);
      const response = await netExplorerApi(http, root)({ method: 'GET', path: endpoints.publicConfig }, signal);
      // The network wants a sign-in of its own first (RFC 6585, 6).
      if (response.status === 511) throw new FailureError('LK-3016', { host: address.host });
      if (response.status >= 500 || response.status === 429) throw statusFailure(response, address.host);
      const config = publicConfig.safeParse(jsonOf(response.body)).data;
      if (response.status !== 200 || config === undefined) {
        throw new FailureError('LK-3011', { host: address.host, status: response.status });
      }
      if (config.maintenance === true) throw new FailureError('LK-3013', { host: address.host });
      return infoOf(root, address.host, config, (await oauth()) === undefined ? ['password'] : ['password', 'browser']);
    },
    async signIn(request, ask, signal) {
      const { address, user } = request;
      const { host } = new URL(address);
      const api = netExplorerApi(http, address);
      const client = await oauth();
      const byBrowser = (of: OAuthClient, why?: Failure): Promise<Session> =>
        browserSession(api, request, { http, address, client: of, signal }, ask, why);
      if (request.browser === true) {
        if (client === undefined) throw new FailureError('LK-2203', { host });
        return await byBrowser(client);
      }
      try {
        return { address, user, token: await signIn({ user, host }, signInCalls(api, host, signal), ask) };
      } catch (error) {
        // An enrolment (LK-2002) and a single sign-on (LK-2003) are possible in the browser only.
        const goesOn = client !== undefined && ask.browser !== undefined && isFailure(error, 'LK-2002', 'LK-2003');
        if (!goesOn) throw error;
        return await byBrowser(client, error.failure);
      }
    },
    async signOut({ address, token, spare }) {
      const api = netExplorerApi(http, address);
      if (!isFromBrowser(token)) {
        assertEnded((await api({ method: 'DELETE', path: endpoints.auth, token })).status);
        return;
      }
      const access = bearerOf(token);
      if (spare !== undefined) await revokeToken(api, access, spare);
      await revokeToken(api, access, access);
    },
    async resume(request, refresh, signal) {
      const client = await oauth();
      // A refresh token that IT once allowed to keep, and no longer does, is not used either.
      if (client?.keepsRefresh !== true) return undefined;
      const { address } = request;
      return await refreshedSession(netExplorerApi(http, address), request, { http, address, client, signal }, refresh);
    },
    endRefresh: ({ address, token }, refresh) => revokeToken(netExplorerApi(http, address), bearerOf(token), refresh),
    passwords: ({ address, token }) =>
      netExplorerAppPasswords(netExplorerApi(http, address), new URL(address).host, bearerOf(token)),
    administration: ({ address, token }) =>
      netExplorerAdministration(netExplorerApi(http, address), new URL(address).host, bearerOf(token)),
  };
}

function infoOf(
  root: string,
  host: string,
  config: z.infer<typeof publicConfig>,
  ways: PlatformInfo['ways'],
): PlatformInfo {
  return {
    kind: 'netexplorer',
    address: root,
    name: config.name ?? host,
    webdav: `${root}${endpoints.webdav}`,
    nameLimit: NAME_LIMIT,
    // People can use the page where the API is closed to their tenant.
    ways: [...ways, 'page'],
    ...omitUndefined({ version: config.version }),
  };
}

/**
 * Returns the platform's root. NetExplorer is at the root of its host, so a path that a person has copied from the browser is
 * left out.
 */
function platformRoot(address: URL): string {
  return address.origin;
}
