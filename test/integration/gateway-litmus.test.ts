import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GatewayStage, throwaway } from '../support/gateway-stage.ts';
import { realm, startWebdavServers, type WebdavServers } from '../support/webdav-servers.ts';

const TOKEN = 'Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGx5';
const suites = { basic: 16, copymove: 13, props: 30, locks: 41, http: 4 } as const;

let servers: WebdavServers;
beforeAll(async () => {
  servers = await startWebdavServers({ jürgen: 'pässwört' });
});
afterAll(() => servers.stop());

/** Tests that were run and that passed, by suite. */
async function litmus(
  address: string,
  credential: readonly string[],
): Promise<Record<string, readonly [number, number]>> {
  const folder = mkdtempSync(join(tmpdir(), 'lk-litmus-')); // litmus leaves its log where it runs
  try {
    const child = spawn('litmus', ['-k', address, ...credential], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const output = await text(child.stdout);
    // It exits with 0 whatever happened: only its summaries tell.
    const summaries = [...output.matchAll(/summary for `(\w+)': of (\d+) tests run: (\d+) passed/g)];
    const counts = summaries.map(([, suite = '', run, passed]) => [suite, [Number(run), Number(passed)]] as const);
    return Object.fromEntries(counts);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.each([
  ['Basic', 'basic', 'http', '/Projekte'],
  ['Digest', 'digest', 'http', '/Projekte'],
  ['TLS by a private CA', 'basic', 'https', '/Projekte'],
  ['Basic, below a token instead of a credential', 'basic', 'http', `/${TOKEN}/Team`],
] as const)('all 104 tests of litmus pass through the gateway: Apache, %s', async (_how, root, scheme, prefix) => {
  const stage = await GatewayStage.start();
  try {
    stage.serve(servers.url(root, scheme), 'pässwört', {
      ...{ prefix, login: 'jürgen', challenge: { scheme: root, realm } },
      ...(scheme === 'https' ? { caFile: servers.caFile } : {}),
    });
    const credential = prefix === '/Projekte' ? [throwaway.login, throwaway.password] : [];
    const passed = await litmus(`http://127.0.0.1:${stage.port}${prefix}/`, credential);
    expect(passed).toEqual(Object.fromEntries(Object.entries(suites).map(([suite, count]) => [suite, [count, count]])));
    expect(stage.faults).toEqual([]);
  } finally {
    await stage.stop();
  }
});
