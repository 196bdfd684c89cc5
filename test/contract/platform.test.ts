import { FailureError } from '../../electron/contract/failure.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { oauthClient } from '../../electron/platforms/netexplorer/oauth-client.ts';
import { netExplorer } from '../../electron/platforms/netexplorer/netexplorer.ts';
import type { PolicyLookup } from '../../electron/policy/policy.ts';
import { startDemo } from '../demo/demo.ts';
import { MemoryPlatform } from '../fakes/memory-platform.ts';
import { browsingAs } from '../support/browsing-person.ts';
import { browserContract, type BrowserBed } from './platform-browser.ts';
import type { PlatformBed, PlatformCall } from './platform-bed.ts';
import { rotationContract } from './platform-rotation.ts';
import { platformContract } from './platform.ts';
import { policyOf } from '../support/policy-of.ts';

const requests: Record<PlatformCall, { readonly method: string; readonly path: string }> = {
  discover: { method: 'GET', path: '/api/publicconfig$' },
  'sign-in': { method: 'POST', path: '/api/auth$' },
  'sign-out': { method: 'DELETE', path: '/api/auth$' },
  create: { method: 'POST', path: '/app-credentials$' },
  list: { method: 'GET', path: '/app-credentials$' },
  revoke: { method: 'DELETE', path: '/app-credentials/' },
};

/** The application that the demo's administrator has registered. */
const application = { clientId: 'latchkey-desktop' };

platformContract('NetExplorer, by its API', () => netExplorerBed());
browserContract('NetExplorer, by OAuth', () => netExplorerBed());

async function netExplorerBed(): Promise<BrowserBed> {
  const demo = await startDemo();
  const http = undiciHttp({ userAgent: 'Latchkey/test' });
  let keepRefreshToken = false;
  const policy = (): PolicyLookup => policyOf({ oauth: application, keepRefreshToken });
  return {
    platform: netExplorer(http, () => Promise.resolve(oauthClient(policy(), undefined))),
    browse: async (visit, user, allows) => {
      const { password } = demo.user(user);
      await browsingAs({ user, password, allows, code: () => demo.codeFor(user) })(visit);
    },
    openRefreshTokens: demo.openRefreshTokens,
    allowRefresh: (allowed) => {
      keepRefreshToken = allowed;
    },
    address: new URL(demo.address),
    codeFor: demo.codeFor,
    advance: demo.advance,
    openSessions: demo.openSessions,
    async hang(call) {
      const request = requests[call];
      demo.clearJournal();
      demo.fault({ ...request, times: 1, action: { kind: 'hang' } });
      await demo.waitFor(request);
    },
    lose(call) {
      demo.fault({ ...requests[call], times: 1, action: { kind: 'lose' } });
    },
    async stop() {
      await http.close();
      await demo.stop();
    },
  };
}

platformContract('the fake in memory', () => inMemory(new MemoryPlatform()));

rotationContract('the fake in memory', () => {
  const platform = new MemoryPlatform();
  platform.offerRotation();
  return inMemory(platform);
});

function inMemory(platform: MemoryPlatform): Promise<PlatformBed> {
  const { disturbances } = platform;
  return Promise.resolve({
    platform,
    address: platform.address,
    codeFor: (user, method) => platform.codeFor(user, method),
    advance: (ms) => {
      platform.advance(ms);
    },
    openSessions: () => platform.openSessions,
    hang: (call) =>
      new Promise((arrived) => {
        const forEver = (): Promise<void> => {
          arrived();
          return new Promise(() => undefined);
        };
        disturbances.at(`platform.${call}`, forEver, { times: 1 });
      }),
    lose: (call) => {
      disturbances.fail(`platform.${call}`, new FailureError('LK-3004'), { when: 'after', times: 1 });
    },
    stop: () => Promise.resolve(),
  });
}
