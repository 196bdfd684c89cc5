import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { linuxMappers } from '../support/linux-mappers.ts';
import { once } from '../support/once.ts';
import { startRcloneServer } from '../support/rclone-server.ts';
import { runCli, type CliRun } from '../support/run-cli.ts';
import { startWebdavServers, type RootName, type WebdavServers } from '../support/webdav-servers.ts';

const USER = 'nora';
const PASSWORD = '4]qxKL%2#jLm>?K^u};5MqA}';
let server: WebdavServers;
let desktop: Desktop;
beforeAll(async () => {
  [server, desktop] = await Promise.all([startWebdavServers({ [USER]: PASSWORD }), startDesktop()]);
});
afterAll(async () => {
  await desktop.stop();
  await server.stop();
});

const run = (args: readonly string[], ...answers: string[]): Promise<CliRun> =>
  runCli([...args, '--json'], { env: desktop.env, answers });
const setUp = (root: RootName, label: string, ...more: string[]): string[] => [
  ...['setup', '--platform', server.url(root, 'https'), '--user', USER, '--label', label, '--mapper', 'rclone'],
  ...['--ca', server.caFile, ...more],
];

describe('any WebDAV server', once, () => {
  it.each<[RootName, string]>([
    ['basic', 'Basic'],
    ['spaced', 'Spaced'],
  ])('becomes a drive by an app password that somebody has: %s', async (root, label) => {
    server.forget();
    const made = await run(setUp(root, label), PASSWORD);
    expect(made.result).toMatchObject({
      ok: true,
      connection: { platform: { kind: 'webdav' }, password: { origin: 'provided' }, readOnly: false },
    });
    expect(made.steps.map(({ id }) => id)).not.toContain('create');
    expect((await server.requests()).filter(({ authenticated, status }) => authenticated && status === 401)).toEqual(
      [],
    );
    expect((await run(['status'])).result).toMatchObject({ connections: [{ state: 'mapped' }] });
    const removed = await run(['remove', label]);
    expect(removed.result).toMatchObject({ ok: true, left: { why: 'by-hand', passwordName: label } });
    expect((await run(['status'])).result).toMatchObject({ connections: [] });
  });

  it.each(linuxMappers)('becomes one with Digest, too, mapped by %s', async (mapper) => {
    const made = await run(setUp('digest', 'Digest', '--mapper', mapper), PASSWORD);
    expect(made.result).toMatchObject({
      ok: true,
      connection: { mapper, platform: { kind: 'webdav' }, readOnly: false },
    });
    expect((await run(['remove', 'Digest'])).result).toMatchObject({ ok: true, left: { why: 'by-hand' } });
  });

  it('tells a drive that nobody can write to', async () => {
    const made = await run(setUp('readOnly', 'Archive'), PASSWORD);
    expect(made.result).toMatchObject({ ok: true, connection: { readOnly: true } });
    await run(['remove', 'Archive']);
  });

  it('tries a wrong one once, and leaves nothing', async () => {
    server.forget();
    const made = await run(setUp('basic', 'Wrong'), 'not it');
    expect(made.result).toMatchObject({ failure: { code: 'LK-2001' }, after: 'undone' });
    expect((await server.requests()).filter(({ authenticated }) => authenticated)).toHaveLength(1);
    expect((await run(['status'])).result).toMatchObject({ connections: [], open: [] });
  });

  it('can be of somebody else’s making: rclone’s own', async () => {
    const theirs = await startRcloneServer(USER, PASSWORD);
    try {
      const address = ['--platform', theirs.url, '--user', USER, '--label', 'Theirs', '--mapper', 'rclone'];
      const made = await run(['setup', ...address], PASSWORD);
      expect(made.result).toMatchObject({ ok: true, connection: { platform: { kind: 'webdav' }, readOnly: false } });
      expect((await run(['status'])).result).toMatchObject({ connections: [{ state: 'mapped' }] });
      expect(readdirSync(theirs.folder).filter((name) => name.includes('latchkey'))).toEqual([]);
      expect((await run(['remove', 'Theirs'])).result).toMatchObject({ ok: true, left: { why: 'by-hand' } });
      const wrong = await run(['setup', ...address], 'not it');
      expect(wrong.result).toMatchObject({ failure: { code: 'LK-2001' }, after: 'undone' });
    } finally {
      await theirs.stop();
    }
  });

  it('is not asked for anything while its certificate is of somebody unknown', async () => {
    const made = await run(
      setUp('basic', 'Unknown').filter((arg) => arg !== '--ca' && arg !== server.caFile),
      PASSWORD,
    );
    expect(made.result?.failure?.code).toBe('LK-3005');
  });
});
