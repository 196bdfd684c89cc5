import { undiciHttp } from '../../electron/http/undici-http.ts';
import { recipeFor } from '../../electron/platforms/guided-page/recipes.ts';
import { microsoft365 } from '../../electron/platforms/microsoft365/microsoft365.ts';
import { nextcloud } from '../../electron/platforms/nextcloud/nextcloud.ts';
import { webdavServer } from '../../electron/platforms/webdav/webdav.ts';
import { basic } from '../demo/client.ts';
import { startDemo } from '../demo/demo.ts';
import { Disturbances } from '../fakes/disturbances.ts';
import { accounts, MemoryNextcloud } from '../fakes/memory-nextcloud.ts';
import { grantByRequests } from '../support/grant-by-requests.ts';
import { passwordOf } from './platform-bed.ts';
import { givenContract } from './platform-given.ts';
import { grantContract } from './platform-grant.ts';

grantContract('Nextcloud, by Login Flow v2', async () => {
  const demo = await startDemo({ nextcloud: '/cloud' });
  const http = undiciHttp({ userAgent: 'Latchkey/test' });
  return {
    platform: nextcloud(http),
    address: `${demo.address}/cloud`,
    ...{ user: 'nora', password: passwordOf('nora') },
    secondFactor: { user: 'alice', password: passwordOf('alice') },
    grant: (url) => grantByRequests(demo, url, 'nora'),
    opens: async ({ login, secret }) => {
      const response = await secret.use((text) =>
        fetch(`${demo.address}/cloud/remote.php/dav/files/nora/`, {
          method: 'PROPFIND',
          headers: { authorization: basic(login, text), depth: '0' },
        }),
      );
      return response.status === 503 ? 'disabled' : response.status === 207;
    },
    disable: (disabled) => {
      demo.setAccount('nora', { disabled });
    },
    advance: demo.advance,
    async stop() {
      await http.close();
      await demo.stop();
    },
  };
});

grantContract('the fake in memory', () => {
  let now = Date.parse('2026-11-21T14:03:00Z');
  const platform = new MemoryNextcloud(new Disturbances(), () => now);
  const [nora, alice] = accounts;
  return Promise.resolve({
    platform,
    address: platform.address.href,
    ...{ user: nora.login, password: nora.password },
    secondFactor: { user: alice.login, password: alice.password },
    grant: (url) => {
      platform.grant(url);
      return Promise.resolve();
    },
    opens: ({ secret }) => Promise.resolve(platform.opens(secret)),
    disable: (disabled) => {
      platform.disabled = disabled;
    },
    advance: (ms) => {
      now += ms;
    },
    stop: () => Promise.resolve(),
  });
});

givenContract('any WebDAV server', async () => {
  const demo = await startDemo();
  const http = undiciHttp({ userAgent: 'Latchkey/test' });
  return {
    platform: webdavServer(http),
    address: new URL(demo.webdav),
    elsewhere: new URL(`${demo.address}/api`),
    root: demo.webdav.replace(/\/$/, ''),
    ways: ['app-password'],
    async stop() {
      await http.close();
      await demo.stop();
    },
  };
});

givenContract('Microsoft 365', () =>
  Promise.resolve({
    platform: microsoft365(() => recipeFor('microsoft365', { found: 'no', by: '' })),
    address: new URL('https://myaccount.microsoft.com/'),
    elsewhere: new URL('https://files.example.com/'),
    root: 'https://mysignins.microsoft.com',
    ways: ['page'],
    stop: () => Promise.resolve(),
  }),
);
