import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import type { Http } from '../../http/http.ts';
import { signIn } from '../../sign-in/sign-in.ts';
import { jsonOf } from '../json.ts';
import type { PlatformInfo, SessionPlatform } from '../platform.ts';
import { netExplorerApi, statusFailure } from './api.ts';
import { netExplorerAppPasswords } from './app-passwords.ts';
import { signInCalls } from './auth.ts';
import { endpoints, NAME_LIMIT } from './endpoints.ts';

/** What is read of the public configuration; a tenant that leaves a field out is still a tenant. */
const publicConfig = z.object({
  name: z.optional(z.string().check(z.maxLength(200))),
  version: z.optional(z.string().check(z.maxLength(100))),
  maintenance: z.optional(z.boolean()),
});

/** NetExplorer, by its REST API. */
export function netExplorer(http: Http): SessionPlatform {
  return {
    kind: 'netexplorer',
    async discover(address, signal) {
      const root = platformRoot(address);
      const response = await netExplorerApi(http, root)({ method: 'GET', path: endpoints.publicConfig }, signal);
      // A network that wants a sign-in of its own first (RFC 6585, 6).
      if (response.status === 511) throw new FailureError('LK-3016', { host: address.host });
      if (response.status >= 500 || response.status === 429) throw statusFailure(response, address.host);
      const config = publicConfig.safeParse(jsonOf(response.body)).data;
      if (response.status !== 200 || config === undefined) {
        throw new FailureError('LK-3011', { host: address.host, status: response.status });
      }
      if (config.maintenance === true) throw new FailureError('LK-3013', { host: address.host });
      return infoOf(root, address.host, config);
    },
    async signIn({ address, user }, ask, signal) {
      const { host } = new URL(address);
      const token = await signIn({ user, host }, signInCalls(netExplorerApi(http, address), host, signal), ask);
      return { address, user, token };
    },
    async signOut(session) {
      const call = { method: 'DELETE', path: endpoints.auth, token: session.token } as const;
      await netExplorerApi(http, session.address)(call);
    },
    passwords: (session) =>
      netExplorerAppPasswords(netExplorerApi(http, session.address), new URL(session.address).host, session.token),
  };
}

function infoOf(root: string, host: string, config: z.infer<typeof publicConfig>): PlatformInfo {
  return {
    kind: 'netexplorer',
    address: root,
    name: config.name ?? host,
    webdav: `${root}${endpoints.webdav}`,
    nameLimit: NAME_LIMIT,
    ways: ['password'],
    ...(config.version === undefined ? {} : { version: config.version }),
  };
}

/** NetExplorer lives at the root of its host: a path that somebody copied from the browser's address bar is left out. */
function platformRoot(address: URL): string {
  return address.origin;
}
