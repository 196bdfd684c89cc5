import { linkSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MapperName } from '../../electron/contract/view.ts';
import type { DriveMapper, DriveSpec, MappedDrive } from '../../electron/drives/drive-mapper.ts';
import type { Readable } from '../../electron/drives/drives.ts';
import { proveDrive, removeProof } from '../../electron/drives/prove-drive.ts';
import type { Http } from '../../electron/http/http.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { failureCode } from '../support/failure-code.ts';
import { specOn, type SpecChanges } from '../support/mapper-bench.ts';
import { authenticated, type RootName } from '../support/webdav-servers.ts';

const secret = new Secret('pw');
const { signal } = new AbortController();
const name = '.latchkey-proof-integration';

describe.each(['gvfs', 'rclone'] as const satisfies readonly MapperName[])(
  'proving a drive mapped with %s',
  (mapperName) => {
    let stage: DriveStage;
    let mapper: DriveMapper;
    let used: DriveSpec | undefined;
    const map = (changes: SpecChanges): Promise<MappedDrive> => {
      used = specOn(stage.servers, mapperName, changes);
      return stage.drives.connect(used, secret, signal);
    };
    const prove = (drive: MappedDrive, password = secret): ReturnType<typeof proveDrive> =>
      proveDrive({ http: stage.http(drive.spec.caFile), run, mapper }, drive, password, name, signal);
    const proofs = (root: RootName): string[] =>
      readdirSync(stage.servers.folder(root)).filter((file) => file.includes('proof'));

    beforeAll(async () => {
      stage = await startDriveStage({ alice: 'pw' });
      mapper = stage[mapperName];
    });
    afterEach(async () => {
      if (used !== undefined) await stage.drives.disconnect(used);
    });
    afterAll(() => stage.stop());

    it('finds that it works, and leaves nothing on the server or in the folder', async () => {
      const drive = await map({});
      expect(await prove(drive)).toEqual({ is: 'writable' });
      expect(proofs('basic')).toEqual([]);
      const { stdout } = await run({ file: 'ls', args: ['-A', drive.path], timeoutMs: 9000 });
      expect(stdout).not.toContain('proof');
    });

    it.each<[RootName, Readable['why'], number]>([
      ['readOnly', 'rights', 403],
      ['limited', 'rights', 401],
      ['noPut', 'server', 405],
      ['full', 'quota', 507],
    ])('finds that %s can be read, and why not written', async (root, why, status) => {
      stage.servers.putFile(root, 'hello.txt', 'hello');
      const found = await prove(await map({ root, id: root.toLowerCase() }));
      expect(found).toEqual({ is: 'readable', why, status, folders: [] });
      expect(proofs(root)).toEqual([]);
    });

    it('finds that a mount is no drive that lists nothing while the server lists something', async () => {
      const drive = await map({ root: 'spaced' });
      stage.servers.putFile('basic', 'there.txt', 'there');
      const elsewhere = { ...drive, spec: { ...drive.spec, url: stage.servers.url('basic') } };
      const proving = proveDrive(
        { http: stage.http(), run, mapper, arrivalMs: 100, listingMs: 0 },
        elsewhere,
        secret,
        name,
        signal,
      );
      expect(await failureCode(proving)).toBe('LK-5018');
      expect([...proofs('basic'), ...proofs('spaced')].filter((file) => !file.includes('proof'))).toEqual([]);
      for (const file of proofs('spaced')) rmSync(join(stage.servers.folder('spaced'), file));
    });

    it('makes one authenticated request when the password was revoked', async () => {
      const drive = await map({});
      stage.servers.setPassword('alice', 'another');
      stage.servers.forget();
      expect(await failureCode(prove(drive))).toBe('LK-5006');
      expect(authenticated(await stage.servers.requests())).toHaveLength(1);
      stage.servers.setPassword('alice', 'pw');
    });

    it('deletes what an interrupted proof left, and takes nothing there for a success', async () => {
      const spec = specOn(stage.servers, mapperName);
      stage.servers.putFile('basic', name, 'left');
      await removeProof(stage.http(), spec, secret, name);
      expect(proofs('basic')).toEqual([]);
      await removeProof(stage.http(), spec, secret, name);
    });

    it('lists a root with 10,000 files once, besides what the mount tool does', async () => {
      stage.servers.putFile('spaced', 'file-0', '');
      const folder = stage.servers.folder('spaced');
      // One file under ten thousand names is as much to list, and made in a tenth of the time.
      for (let index = 1; index < 10_000; index += 1) linkSync(join(folder, 'file-0'), join(folder, `file-${index}`));
      const drive = await map({ root: 'spaced' });
      const http = stage.http();
      let lists = 0;
      const counting: Http = {
        close: () => http.close(),
        request(request) {
          if (request.method === 'PROPFIND' && request.headers?.['depth'] !== '0') lists += 1;
          return http.request(request);
        },
      };
      expect(await proveDrive({ http: counting, run, mapper }, drive, secret, name, signal)).toEqual({
        is: 'writable',
      });
      expect(lists).toBe(1);
    });
  },
);

describe('proving a drive that asks for a digest', () => {
  it('answers it for each request', async () => {
    const stage = await startDriveStage({ alice: 'pw' });
    const spec = specOn(stage.servers, 'gvfs', { root: 'digest' });
    const drive = await stage.drives.connect(spec, secret, signal);
    const prove = (password: Secret): ReturnType<typeof proveDrive> =>
      proveDrive({ http: stage.http(), run, mapper: stage.gvfs }, drive, password, name, signal);
    expect(await prove(secret)).toEqual({ is: 'writable' });
    expect(readdirSync(stage.servers.folder('digest'))).toEqual([]);
    stage.servers.forget();
    expect(await failureCode(prove(new Secret('wrong')))).toBe('LK-5006');
    expect(authenticated(await stage.servers.requests())).toHaveLength(1);
    await stage.drives.disconnect(spec);
    await stage.stop();
  });
});
