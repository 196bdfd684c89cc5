import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderUrl } from '../../../electron/lifecycle/folder.ts';
import { newRun, nothing, setUpConnection, trySetUp, USER, whatIsLeft } from '../../fakes/attempt.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

const root = 'https://files.example.com/webdav/';

describe('a folder of the platform', () => {
  it.each([
    ['', root],
    ['/', root],
    ['Projects', `${root}Projects/`],
    ['/Projects/2026/', `${root}Projects/2026/`],
    ['Été & co/50% #1?', `${root}%C3%89t%C3%A9%20%26%20co/50%25%20%231%3F/`],
  ])('“%s” is at %s', (folder, url) => {
    expect(folderUrl(root, folder)).toBe(url);
  });

  it.each(['..', '/a/../b', 'a/./b', 'a\\b', 'a\nb', 'a\u0000'])('“%s” is none', (folder) => {
    expect(() => folderUrl(root, folder)).toThrow('LK-7030');
  });
});

describe('several drives of one account', () => {
  let fake: FakeParts;
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });
  const urlOf = (folder: string): string => folderUrl(`${fake.platform.info.address}/webdav/`, folder);

  it('each have an app password and a name of their own', async () => {
    const all = await setUpConnection(fake);
    const projects = await setUpConnection(fake, { folder: '/Projects/2026' });
    expect(projects).toMatchObject({ label: '2026', drive: { url: urlOf('Projects/2026') } });
    expect(all.password.id).not.toBe(projects.password.id);
    expect(fake.drives.mapped).toEqual([all.id, projects.id]);
  });

  it('are not both left to gvfs, which would make them one: the second is rclone’s', async () => {
    const first = await setUpConnection(fake);
    const second = await setUpConnection(fake, { folder: 'Projects' });
    expect([first.drive.mapper, second.drive.mapper]).toEqual(['gvfs', 'rclone']);
  });

  it.each([
    ['gvfs is asked for', { mapper: 'gvfs' }, ['gvfs', 'rclone']],
    ['there is no rclone', {}, ['gvfs']],
  ] as const)('are refused before anything is made when %s', async (_when, wish, mappers) => {
    const { password } = await setUpConnection(fake);
    fake.drives.mappers = [...mappers];
    const run = newRun();
    const done = await trySetUp(fake, { folder: 'Projects', ...wish }, run);
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-7031' }, after: 'undone' });
    expect(run.ask.asked.passwords).toEqual([]);
    expect(fake.platform.passwordsOf(USER).map(({ id }) => id)).toEqual([password.id]);
  });

  it('are both gvfs’s when they are of two accounts', async () => {
    await setUpConnection(fake);
    const user = 'd.petit@example.com';
    const run = newRun(undefined, user, { codes: [() => fake.platform.codeFor(user, 'otp')] });
    expect(await trySetUp(fake, { user, label: 'Other' }, run)).toMatchObject({ value: { drive: { mapper: 'gvfs' } } });
  });

  it('is undone when the folder is not there: its app password is of no use', async () => {
    fake.drives.missing.add(urlOf('Nowhere'));
    const done = await trySetUp(fake, { folder: 'Nowhere' });
    expect(done).toMatchObject({
      ok: false,
      failure: { code: 'LK-7030', details: { folder: 'Nowhere' } },
      after: 'undone',
    });
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('is taken as the platform writes it, in whatever form of Unicode that is', async () => {
    const [typed, written] = ['Entwürfe'.normalize('NFC'), 'Entwürfe'.normalize('NFD')];
    fake.drives.missing.add(urlOf(typed));
    fake.drives.folders.set(urlOf(''), ['Other', written]);
    expect(await setUpConnection(fake, { folder: typed })).toMatchObject({ drive: { url: urlOf(written) } });
  });
});
