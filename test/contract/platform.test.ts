import { FailureError } from '../../electron/contract/failure.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { netExplorer } from '../../electron/platforms/netexplorer/netexplorer.ts';
import { startDemo } from '../demo/demo.ts';
import { MemoryPlatform } from '../fakes/memory-platform.ts';
import type { PlatformBed, PlatformCall } from './platform-bed.ts';
import { rotationContract } from './platform-rotation.ts';
import { platformContract } from './platform.ts';

const requests: Record<PlatformCall, { readonly method: string; readonly path: string }> = {
  discover: { method: 'GET', path: '/api/publicconfig$' },
  'sign-in': { method: 'POST', path: '/api/auth$' },
  'sign-out': { method: 'DELETE', path: '/api/auth$' },
  create: { method: 'POST', path: '/app-credentials$' },
  list: { method: 'GET', path: '/app-credentials$' },
  revoke: { method: 'DELETE', path: '/app-credentials/' },
};

platformContract('NetExplorer, by its API', async () => {
  const demo = await startDemo();
  const http = undiciHttp({ userAgent: 'Latchkey/test' });
  return {
    platform: netExplorer(http),
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
});

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
