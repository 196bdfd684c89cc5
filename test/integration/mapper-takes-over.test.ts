import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import { bringUp } from '../../electron/lifecycle/bring-up.ts';
import { silentSteps } from '../../electron/lifecycle/run.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { fakeParts } from '../fakes/parts.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { specOn } from '../support/mapper-bench.ts';
import { startRcloneServer } from '../support/rclone-server.ts';
import { authenticated } from '../support/webdav-servers.ts';

const secret = new Secret('pw');
const { signal } = new AbortController();

let stage: DriveStage;
beforeAll(async () => {
  stage = await startDriveStage({ alice: 'pw' });
});
afterAll(() => stage.stop());

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

it('rclone takes over where no program can see what gvfs has mounted: recorded before it maps, and one drive is left', async () => {
  const spec = specOn(stage.servers, 'gvfs', { id: 'unseen' });
  const folder = `${stage.desktop.env['XDG_RUNTIME_DIR'] ?? ''}/gvfs`;
  expect(await run({ file: 'fusermount3', args: ['-u', '-z', folder], timeoutMs: 5000 })).toMatchObject({ code: 0 });
  const fake = fakeParts();
  const parts = { ...fake.parts, drives: stage.drives };
  const moved: string[] = [];
  const up = await bringUp(parts, spec, secret, {
    ...{ proofName: '.latchkey-proof-unseen', steps: silentSteps, signal, established: false },
    async moveTo(next: DriveSpec) {
      moved.push(`${next.mapper} ${await stage.drives.mounted(spec)} ${await stage.drives.mounted(next)}`);
    },
  });
  fake.stop();
  expect(up).toMatchObject({
    spec: { mapper: 'rclone' },
    notes: [{ code: 'LK-5020', details: { reason: 'LK-5003' } }],
  });
  expect(moved).toEqual(['rclone gone gone']);
  expect([await stage.drives.mounted(spec), await stage.drives.mounted(up.spec)]).toEqual(['gone', 'mapped']);
  expect(await stage.passwords.has(spec.id)).toBe(false);
  expect(authenticated(await stage.servers.requests()).filter(({ status }) => status === 401)).toEqual([]);
  await stage.drives.disconnect(up.spec);
});
