import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderUrl } from '../../../electron/lifecycle/folder.ts';
import { nothing, setUpConnection, trySetUp, whatIsLeft } from '../../fakes/attempt.ts';
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

  it('are all mapped by the best mapper: to it they are drives of the gateway, each with a credential of its own', async () => {
    const first = await setUpConnection(fake);
    const second = await setUpConnection(fake, { folder: 'Projects' });
    expect([first.drive.mapper, second.drive.mapper]).toEqual(['gvfs', 'gvfs']);
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
