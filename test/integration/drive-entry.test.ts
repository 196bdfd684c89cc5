import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import { bookmarksFile } from '../../electron/os/linux/drives/bookmarks.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { failureCode } from '../support/failure-code.ts';
import { specOn } from '../support/mapper-bench.ts';
import { realm } from '../support/webdav-servers.ts';

const secret = new Secret('pw');
const { signal } = new AbortController();

describe('the drives of this machine', () => {
  let stage: DriveStage;
  const home = (): string => stage.desktop.home;
  const bookmarks = (): string => {
    const file = bookmarksFile(join(home(), '.config'));
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  beforeAll(async () => {
    stage = await startDriveStage({ alice: 'pw' });
  });
  afterAll(() => stage.stop());

  it('have all that it takes, and gvfs is the choice', async () => {
    const findings = await stage.drives.prerequisites();
    expect(findings.map(({ id, state }) => `${id} ${state}`)).toEqual(['gvfs ok', 'bus ok', 'fuse ok', 'rclone ok']);
    expect(await stage.drives.choose({})).toBe('gvfs');
    expect(await stage.drives.choose({ mapper: 'rclone' })).toBe('rclone');
  });

  it('say what a server wants, and that one with an unknown CA is not to be trusted', async () => {
    const { drives, servers } = stage;
    expect(await drives.probe(servers.url('basic'), undefined, signal)).toEqual({ scheme: 'basic', realm });
    expect(await drives.probe(servers.url('digest'), undefined, signal)).toEqual({ scheme: 'digest', realm });
    const tls = servers.url('basic', 'https');
    expect(await failureCode(drives.probe(tls, undefined, signal))).toBe('LK-3005');
    expect(await drives.probe(tls, servers.caFile, signal)).toEqual({ scheme: 'basic', realm });
    expect(await failureCode(drives.probe(servers.movedUrl, undefined, signal))).toBe('LK-3008');
  });

  it.each<[string, (servers: DriveStage['servers']) => DriveSpec]>([
    ['gvfs', (servers) => specOn(servers, 'gvfs', { label: 'Équipe Nord' })],
    [
      'gvfs, below a folder that is a drive as well',
      (servers) => specOn(servers, 'gvfs', { root: 'nested', label: 'Inner' }),
    ],
    ['rclone', (servers) => specOn(servers, 'rclone', { label: 'Équipe Nord' })],
  ])('have a link and a bookmark while they are connected: %s', async (_what, make) => {
    const { drives, servers } = stage;
    const spec = make(servers);
    servers.putFile(spec.label === 'Inner' ? 'nested' : 'basic', 'hello.txt', 'hello');
    await drives.checkLabel(spec.label);
    const drive = await drives.connect(spec, secret, signal);
    const link = join(home(), 'Network drives', spec.label);
    expect(drives.linkOf(spec)).toBe(link);
    expect(readlinkSync(link)).toBe(drive.path);
    expect(await drives.pathOf(spec)).toBe(drive.path);
    expect(bookmarks()).toMatch(new RegExp(`^(dav|file)://\\S+ ${spec.label}\n$`));
    expect(await failureCode(drives.checkLabel(spec.label))).toBe('LK-5012');
    expect(await drives.prove(drive, secret, '.latchkey-proof-x', signal)).toEqual({ is: 'writable' });
    const { stdout } = await run({ file: 'cat', args: [join(link, 'hello.txt')], timeoutMs: 9000 });
    expect(stdout).toBe('hello');
    expect(await drives.status(spec)).toBe('mapped');
    expect(await drives.connect(spec, secret, signal)).toEqual(drive);
    await drives.disconnect(spec);
    await drives.disconnect(spec);
    expect(await drives.status(spec)).toBe('gone');
    expect(bookmarks()).toBe('');
    expect(existsSync(join(home(), 'Network drives'))).toBe(false);
    expect(await stage.passwords.has(spec.id)).toBe(false);
  });

  it('connect without a link when something of the user’s stands where it should be, and say so', async () => {
    const { drives, servers } = stage;
    const spec = specOn(servers, 'rclone', { label: 'Taken' });
    await run({ file: 'mkdir', args: [join(home(), 'Network drives')], timeoutMs: 5000 });
    writeFileSync(join(home(), 'Network drives', 'Taken'), 'mine');
    const { notes, path } = await drives.connect(spec, secret, signal);
    expect(notes).toEqual([{ code: 'LK-5016', details: { path: join(home(), 'Network drives', 'Taken') } }]);
    expect(await drives.entryPath(spec)).toBe(path);
    await drives.disconnect(spec);
    expect(await drives.status(spec)).toBe('gone');
    expect(readdirSync(join(home(), 'Network drives'))).toEqual(['Taken']);
  });

  it('learn with one request whether a password is still good', async () => {
    const spec = specOn(stage.servers, 'gvfs');
    await stage.drives.checkPassword(spec, secret, signal);
    expect(await failureCode(stage.drives.checkPassword(spec, new Secret('no'), signal))).toBe('LK-5006');
  });
});
