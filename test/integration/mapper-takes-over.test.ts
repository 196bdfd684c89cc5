import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import { bringUp } from '../../electron/lifecycle/bring-up.ts';
import { silentSteps } from '../../electron/lifecycle/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { fakeParts } from '../fakes/parts.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { failureCode } from '../support/failure-code.ts';
import { specOn } from '../support/mapper-bench.ts';
import { startRcloneServer } from '../support/rclone-server.ts';
import { authenticated } from '../support/webdav-servers.ts';

const secret = new Secret('pw');
const { signal } = new AbortController();

/**
 * Before a server: answers a PROPFIND of the drive's parent with 405, in chunks, as a Nextcloud behind nginx or Apache does.
 * gvfs 1.50 asks for the parent, and its process does not survive the answer.
 */
async function startChunking(
  target: string,
  parent: string,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((incoming, response) => {
    const { method, url = '/', headers } = incoming;
    if (method === 'PROPFIND' && url.replace(/\/$/, '') === parent) {
      response.writeHead(405, { 'content-type': 'application/xml; charset=utf-8' });
      response.write('<?xml version="1.0" encoding="utf-8"?>\n');
      response.end('<d:error xmlns:d="DAV:"/>\n');
      incoming.resume();
      return;
    }
    const onwards = request(new URL(url, target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onwards.on('error', () => response.destroy());
    incoming.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: new URL(new URL(target).pathname, `http://127.0.0.1:${port}`).href, server };
}

let stage: DriveStage;
let chunking: Awaited<ReturnType<typeof startChunking>>;
let spec: DriveSpec;
beforeAll(async () => {
  stage = await startDriveStage({ alice: 'pw' });
  chunking = await startChunking(stage.servers.url('nested'), '/outer');
  spec = { ...specOn(stage.servers, 'gvfs', { root: 'nested', id: 'crash' }), url: chunking.url };
});
afterAll(async () => {
  await stage.drives.disconnect({ ...spec, mapper: 'rclone' });
  chunking.server.closeAllConnections();
  chunking.server.close();
  await stage.stop();
});

it('gvfs’s crash is called one, and not a lack of time', async () => {
  expect(await failureCode(stage.drives.connect(spec, secret, signal))).toBe('LK-5017');
  await stage.drives.disconnect(spec);
});

it('rclone takes over where gvfs crashes: recorded before it maps, and one drive is left', async () => {
  const fake = fakeParts();
  const parts = { ...fake.parts, drives: stage.drives };
  const moved: string[] = [];
  const owner = { id: 'crash', platform: { kind: 'nextcloud', address: chunking.url }, user: 'alice' } as const;
  const up = await bringUp(parts, owner, spec, secret, {
    ...{ proofName: '.latchkey-proof-crash', steps: silentSteps, signal, established: false },
    async moveTo(next) {
      moved.push(`${next.mapper} ${await stage.drives.mounted(spec)} ${await stage.drives.mounted(next)}`);
    },
  });
  fake.stop();
  expect(up).toMatchObject({
    spec: { mapper: 'rclone' },
    notes: [{ code: 'LK-5020', details: { reason: 'LK-5017' } }],
  });
  expect(moved).toEqual(['rclone gone gone']);
  expect([await stage.drives.mounted(spec), await stage.drives.mounted(up.spec)]).toEqual(['gone', 'mapped']);
  expect(await stage.passwords.has('crash')).toBe(false);
  expect(authenticated(await stage.servers.requests()).filter(({ status }) => status === 401)).toEqual([]);
});

it.each(['gvfs', 'rclone'] as const)(
  'a read-only server of rclone’s, which says 404 to writing, can be read with %s',
  async (mapper) => {
    const server = await startRcloneServer('alice', 'pw', ['--read-only']);
    const challenge = await stage.drives.probe(server.url, undefined, signal);
    const readOnly = specOn(stage.servers, mapper, { id: `ro-${mapper}`, url: server.url, challenge });
    const drive = await stage.drives.connect(readOnly, secret, signal);
    const proof = await stage.drives.prove(drive, secret, '.latchkey-proof-ro', signal);
    expect(proof).toMatchObject({ is: 'readable', why: 'server', status: 404 });
    await stage.drives.disconnect(drive.spec);
    await server.stop();
  },
);
