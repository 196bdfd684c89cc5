import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GatewayStage, throwaway } from '../support/gateway-stage.ts';
import { startLighttpd } from '../support/lighttpd.ts';
import { realm, startWebdavServers, type WebdavServers } from '../support/webdav-servers.ts';

const TOKEN = 'Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGx5';
const suites = { basic: 16, copymove: 13, props: 30, locks: 41, http: 4 } as const;

let servers: WebdavServers;
beforeAll(async () => {
  servers = await startWebdavServers({ jürgen: 'pässwört' });
});
afterAll(() => servers.stop());

interface Findings {
  /** Tests that were run and that passed, by suite. */
  readonly passed: Record<string, readonly [number, number]>;
  /** What is not as litmus wants it, in its words. */
  readonly others: readonly string[];
}

async function litmus(address: string, credential: readonly string[]): Promise<Findings> {
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
    const others = [...output.matchAll(/(\w+)\.+ (?:FAIL|SKIPPED|WARNING).*/g)].map(([line]) => line);
    return { passed: Object.fromEntries(counts), others };
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
    const { passed } = await litmus(`http://127.0.0.1:${stage.port}${prefix}/`, credential);
    expect(passed).toEqual(Object.fromEntries(Object.entries(suites).map(([suite, count]) => [suite, [count, count]])));
    expect(stage.faults).toEqual([]);
  } finally {
    await stage.stop();
  }
});

/** Of its own, lighttpd takes no XML that is broken, and has no properties in every namespace: that stays as it is. */
const ofLighttpd = { basic: [16, 16], copymove: [13, 13], props: [30, 20], locks: [37, 37], http: [4, 4] };

it.each([
  ['Basic', 'basic', 'http'],
  ['Digest by SHA-256 alone, over TLS by a private CA', 'digest', 'https'],
] as const)('litmus finds through the gateway what it finds without it: lighttpd, %s', async (_how, root, scheme) => {
  const lighttpd = await startLighttpd({ jürgen: 'pässwört', anna: 'secret' });
  const stage = await GatewayStage.start();
  try {
    stage.serve(lighttpd.url(root, scheme), 'pässwört', {
      ...{ login: 'jürgen', challenge: { scheme: root, realm } },
      ...(scheme === 'https' ? { caFile: lighttpd.caFile } : {}),
    });
    const direct = await litmus(lighttpd.url('basic'), ['anna', 'secret']);
    const through = await litmus(`http://127.0.0.1:${stage.port}/Projekte/`, [throwaway.login, throwaway.password]);
    expect(through).toEqual(direct);
    expect(through.passed).toEqual(ofLighttpd);
    expect(stage.faults).toEqual([]);
  } finally {
    await stage.stop();
    await lighttpd.stop();
  }
});
