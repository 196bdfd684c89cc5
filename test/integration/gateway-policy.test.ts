import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { Secret } from '../../electron/secrets/secret.ts';
import { builtGateway } from '../support/built-gateway.ts';
import { FaultyWebdav } from '../support/faulty-webdav.ts';
import { machineWithPolicy, policyFile } from '../support/machine-with-policy.ts';

/** Each of its errors comes in chunks: where that is mended, the mount tool gets it with a length. */
async function startChunking(): Promise<FaultyWebdav> {
  const faulty = await FaultyWebdav.start();
  faulty.play('/base/', (request, response) => {
    request.resume();
    response.writeHead(405);
    response.write('not ');
    response.end('here');
  });
  return faulty;
}

it('a running server mends what IT has not switched off for a platform, and follows when IT changes that', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lk-unmended-'));
  const platforms = await Promise.all([startChunking(), startChunking()]);
  const hosts = platforms.map(({ port }) => `127.0.0.1:${port}`);
  const policy = (host = ''): object => ({ version: 1, unmended: { [host]: ['length-of-errors'] } });
  const node = machineWithPolicy(policy(hosts[0]), folder, process.execPath);
  const gateway = builtGateway(folder, join(folder, 'run'), node);
  try {
    const mended = await Promise.all(
      platforms.map(async ({ origin }, at) => {
        const drive = { id: `d-${at}`, prefix: `/d-${at}`, label: 'd', address: `${origin}/base/`, login: 'jé' };
        const challenge = { scheme: 'basic', realm: 'faulty' } as const;
        const target = await gateway.client.serve({ drive: { ...drive, challenge }, secret: new Secret('p') });
        const auth = target.throwaway.use((password) => `${target.login}:${password}`);
        return async (): Promise<boolean> => {
          const [answer] = (await once(get(`${target.url}a`, { auth, agent: false }), 'response')) as [IncomingMessage];
          expect([answer.statusCode, await text(answer)]).toEqual([405, 'not here']);
          return answer.headers['content-length'] === '8';
        };
      }),
    );
    const all = (): Promise<boolean[]> => Promise.all(mended.map((is) => is()));
    expect(await all()).toEqual([false, true]);
    const { server } = (await gateway.client.look()) ?? {};
    writeFileSync(policyFile(folder), JSON.stringify(policy(hosts[1])));
    await expect.poll(all, { timeout: 30_000 }).toEqual([true, false]);
    expect((await gateway.client.look())?.server).toEqual(server);
  } finally {
    await gateway.stop();
    await Promise.all(platforms.map((one) => one.stop()));
    rmSync(folder, { recursive: true });
  }
});
