import { describe, expect, it } from 'vitest';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { nextcloud } from '../../electron/platforms/nextcloud/nextcloud.ts';
import { hasGrants, hasSessions } from '../../electron/platforms/platform.ts';
import { webdavServer } from '../../electron/platforms/webdav/webdav.ts';
import { startDemo } from '../demo/demo.ts';
import { Disturbances } from '../fakes/disturbances.ts';
import { accounts, MemoryNextcloud } from '../fakes/memory-nextcloud.ts';
import { grantByRequests } from '../support/grant-by-requests.ts';
import { passwordOf, settled } from './platform-bed.ts';
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
    advance: (ms) => {
      now += ms;
    },
    stop: () => Promise.resolve(),
  });
});

describe('any WebDAV server', () => {
  it('is recognised by what it answers to OPTIONS, and takes app passwords that exist already', async () => {
    const demo = await startDemo();
    const http = undiciHttp({ userAgent: 'Latchkey/test' });
    try {
      const info = await webdavServer(http).discover(new URL(demo.webdav));
      expect(info).toMatchObject({ kind: 'webdav', webdav: demo.webdav, ways: ['app-password'] });
      expect(await settled(webdavServer(http).discover(new URL(`${demo.address}/api`)))).toMatchObject({
        code: 'LK-3011',
      });
    } finally {
      await http.close();
      await demo.stop();
    }
  });

  it('can nothing else: no session, no grant, nothing is listed, renewed or revoked', () => {
    const platform = webdavServer(undiciHttp({ userAgent: 'Latchkey/test' }));
    expect([hasSessions(platform), hasGrants(platform)]).toEqual([false, false]);
    expect(Object.keys(platform)).toEqual(['kind', 'discover']);
  });
});
