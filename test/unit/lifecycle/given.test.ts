import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../electron/connections/connection.ts';
import { FailureError, type Failure } from '../../../electron/contract/failure.ts';
import { choose } from '../../../electron/engine/choose.ts';
import { remove } from '../../../electron/lifecycle/removal.ts';
import { renew } from '../../../electron/lifecycle/renewal.ts';
import { setUp, setUpApplication } from '../../../electron/lifecycle/set-up.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import type { FolderQuestion } from '../../../electron/sign-in/ask.ts';
import { atEachEffectOf } from '../../fakes/at-each-effect.ts';
import { newRun, nothing, whatIsLeft, type Attempt } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

const address = new URL('https://dav.example/files');
const GOOD = 'brought-by-a-person';

/** A WebDAV server: it makes no app passwords, and takes those that are in `good`. */
function davParts(): FakeParts & { readonly good: Set<string> } {
  const fake = fakeParts();
  const good = new Set([GOOD]);
  const discover = () =>
    fake.disturbances.run('platform.discover', () =>
      Promise.resolve({
        ...({ kind: 'webdav', address: address.href, name: address.host, webdav: `${address.href}/` } as const),
        ...{ nameLimit: 64, ways: ['app-password'] as const },
      }),
    );
  fake.drives.accepts = (_spec, secret) => secret.use((text) => good.has(text));
  return { ...fake, good, parts: { ...fake.parts, platform: () => ({ kind: 'webdav', discover }), discover } };
}

/** Somebody who has these app passwords ready, one for each time they are asked. */
function giving(...texts: string[]): Attempt & { readonly refusals: (Failure['code'] | undefined)[] } {
  const refusals: (Failure['code'] | undefined)[] = [];
  const run = newRun();
  const appPassword: NonNullable<Attempt['ask']['appPassword']> = ({ refused }) => {
    refusals.push(refused?.code);
    return Promise.resolve(new Secret(texts[refusals.length - 1] ?? ''));
  };
  return { ...run, refusals, ask: { ...run.ask, appPassword }, get ended() { return run.ended; } }; // prettier-ignore
}

const wish = { address, user: 'nora' };

describe('an app password that exists already', () => {
  let fake: ReturnType<typeof davParts>;
  beforeEach(() => {
    fake = davParts();
  });
  afterEach(() => {
    fake.stop();
  });
  const setUpDrive = async (run = giving(GOOD)): Promise<Connection> => {
    const done = await setUp(fake.parts, wish, run);
    if (!done.ok) throw new Error(done.failure.code);
    return done.value;
  };

  it.each([
    ['is misspelt', []],
    ['is elsewhere', ['Other']],
  ])('is of no use when the folder %s', async (_how, folders) => {
    fake.drives.missing.add('https://dav.example/files/Projets/');
    fake.drives.folders.set('https://dav.example/files/', folders);
    const done = await setUp(fake.parts, { ...wish, folder: 'Projets' }, giving(GOOD));
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-7030', details: { folder: 'Projets' } } });
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  describe('for a root that only lists folders', () => {
    const names = ['personal', 'Projects 2026', '..', 'a/b'];
    beforeEach(() => {
      fake.drives.folders.set('https://dav.example/files/', names);
    });

    it.each([
      ['Projects 2026', 'https://dav.example/files/Projects%202026/'],
      ['', 'https://dav.example/files/'],
    ])('a person chooses “%s”, and that is proved', async (chosen, url) => {
      const run = giving(GOOD);
      const asked: FolderQuestion[] = [];
      const folder = (question: FolderQuestion): Promise<string> => {
        asked.push(question);
        return Promise.resolve(chosen);
      };
      expect((await setUpDrive({ ...run, ask: { ...run.ask, folder } })).drive?.url).toBe(url);
      expect(asked).toMatchObject([{ host: 'dav.example', why: 'root', page: { folder: '', total: 4 } }]);
      // What no drive can show is told, and cannot be chosen.
      const unusable = asked[0]?.page.folders.filter((one) => one.unusable).map(({ name }) => name);
      expect(unusable?.toSorted()).toEqual(['..', 'a/b']);
    });

    it('nobody can be asked: the folders are named, and nothing is left', async () => {
      const done = await setUp(fake.parts, wish, giving(GOOD));
      expect(done).toMatchObject({
        ...{ ok: false, after: 'undone' },
        failure: { code: 'LK-3117', details: { folders: ['personal', 'Projects 2026'], folder: 'personal' } },
      });
      expect(await whatIsLeft(fake)).toEqual(nothing);
    });

    it.each(['/', 'personal'])('--folder %s says it before', async (folder) => {
      expect(await setUp(fake.parts, { ...wish, folder }, giving(GOOD))).toMatchObject({ ok: true });
    });
  });

  describe('for somebody who wants to choose the folder', () => {
    const url = 'https://dav.example/files/';
    const choosing = (folder: NonNullable<Attempt['ask']['folder']>, run = giving(GOOD)) => {
      const drive: NonNullable<Attempt['ask']['drive']> = ({ label, name }) =>
        Promise.resolve({ label, name, chooseFolder: true });
      return setUp(fake.parts, wish, { ...run, ask: { ...run.ask, drive, folder } });
    };

    it('the drive shows the one that they walk to, and that may be new', async () => {
      fake.drives.folders.set(`${url}Clients/`, ['A']);
      const walk: string[] = [];
      const done = await choosing(async ({ why, browser }) => {
        walk.push(why, ...(await browser.open('Clients')).folders.map(({ name }) => name));
        return (await browser.make('Clients/A', '2026')).folder;
      });
      expect(walk).toEqual(['wish', 'A']);
      expect(done).toMatchObject({ ok: true, value: { drive: { url: `${url}Clients/A/2026/` } } });
      expect(fake.drives.folders.get(`${url}Clients/A/`)).toEqual(['2026']);
    });

    it('nothing is left when they give up', async () => {
      const done = await choosing(() => Promise.reject(new FailureError('LK-0002')));
      expect(done).toMatchObject({ ok: false, after: 'undone', failure: { code: 'LK-0002' } });
      expect(await whatIsLeft(fake)).toEqual(nothing);
    });

    it('they get that folder or nothing, wherever it is killed while they choose', async () => {
      const choice = async ({ browser }: FolderQuestion): Promise<string> => (await browser.open('Clients')).folder;
      const attempt = (world: FakeParts) => {
        const run = giving(GOOD);
        const drive: NonNullable<Attempt['ask']['drive']> = ({ label, name }) =>
          Promise.resolve({ label, name, chooseFolder: true });
        return setUp(world.parts, wish, { ...run, ask: { ...run.ask, drive, folder: choice } });
      };
      const shown = new Set<string | undefined>();
      await atEachEffectOf(
        davParts,
        () => Promise.resolve(),
        attempt,
        async (world, place) => {
          await startAgain(world);
          const [connection] = await world.parts.connections.list();
          shown.add(connection?.drive?.url);
          if (connection !== undefined)
            expect({ place, url: connection.drive?.url }).toEqual({ place, url: `${url}Clients/` });
          else expect({ place, left: await whatIsLeft(world) }).toEqual({ place, left: nothing });
        },
      );
      expect(shown).toEqual(new Set([undefined, `${url}Clients/`]));
    });

    it('it is asked for by name before anything is made, where nobody can be asked', async () => {
      const done = await setUp(fake.parts, { ...wish, chooseFolder: true }, giving(GOOD));
      expect(done).toMatchObject({ ok: false, failure: { code: 'LK-1017', details: { name: '--folder' } } });
      expect(fake.disturbances.trace).toEqual([]);
    });

    it('a folder that they may not look into is no refusal of the app password', async () => {
      fake.drives.accepts = (spec, secret) => secret.use((text) => text === GOOD) && spec.url !== `${url}Private/`;
      const refusals: unknown[] = [];
      const done = await choosing(async ({ browser }) => {
        await browser.open('Private').catch((error: unknown) => refusals.push(error));
        return '';
      });
      expect(refusals).toMatchObject([{ failure: { code: 'LK-3015', details: { status: 401 } } }]);
      expect(done).toMatchObject({ ok: true, value: { drive: { url } } });
    });

    it.each(['Gone', 'a/../b'])('%s is no drive: it is not there', async (folder) => {
      fake.drives.missing.add(`${url}Gone/`);
      const done = await choosing(() => Promise.resolve(folder));
      expect(done).toMatchObject({ after: 'undone', failure: { code: 'LK-7030' } });
      expect(await whatIsLeft(fake)).toEqual(nothing);
    });

    it('a root that cannot be listed is asked about all the same', async () => {
      fake.drives.disturbances.fail('drives.list', 'LK-3012', { times: 1 });
      const told: unknown[] = [];
      const done = await choosing(async ({ refused, page, browser }) => {
        told.push(refused?.code, page.total);
        return (await browser.open('')).folder;
      });
      expect(told).toEqual(['LK-3012', 0]);
      expect(done).toMatchObject({ ok: true, value: { drive: { url } } });
    });
  });

  it('becomes a drive like any other', async () => {
    const run = giving(GOOD);
    const made = await setUpDrive(run);
    expect(made).toMatchObject({ platform: { kind: 'webdav' }, login: 'nora', password: { origin: 'provided' } });
    expect(made.drive?.url).toBe('https://dav.example/files/');
    expect(await whatIsLeft(fake)).toMatchObject({
      inKeychain: [`app-password:${made.id}`],
      mapped: [made.id],
      journal: [],
    });
    expect(run.ended).toEqual(['discover', 'sign-in', 'store', 'map', 'prove', 'save'].map((id) => `${id} done`));
    expect(fake.filesText()).not.toContain(GOOD);
  });

  it('is tried once, and asked for again with why', async () => {
    const run = giving('wrong', GOOD);
    await setUpDrive(run);
    expect(run.refusals).toEqual([undefined, 'LK-2001']);
    expect(fake.drives.refused).toBe(1);
  });

  it('is not tried a fourth time, and nothing is left', async () => {
    expect(await setUp(fake.parts, wish, giving('a', 'b', 'c', GOOD))).toMatchObject({ failure: { code: 'LK-2001' } });
    expect(fake.drives.refused).toBe(3);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it.each([
    ['somebody who says who they are', { ...wish, user: '' }, 'LK-1004'],
    ['a way that is offered', { ...wish, way: 'browser' as const }, 'LK-3113'],
  ])('needs %s', async (_what, wanted, code) => {
    expect(await setUp(fake.parts, wanted, giving(GOOD))).toMatchObject({ failure: { code } });
  });

  it('needs somebody who can be asked', async () => {
    expect(await setUp(fake.parts, wish, newRun())).toMatchObject({ failure: { code: 'LK-1007' }, after: 'undone' });
  });

  it('is never said to be revoked when its drive is removed', async () => {
    await setUpDrive();
    const report = await remove(fake.parts, await choose(fake.parts, undefined), { localOnly: false }, newRun());
    expect(report.left).toEqual({ passwordName: 'dav.example', why: 'by-hand' });
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('is nobody’s but the person’s to delete also when the keychain is locked at the removal', async () => {
    await setUpDrive();
    fake.secrets.mood = 'locked';
    const report = await remove(fake.parts, await choose(fake.parts, undefined), { localOnly: false }, newRun());
    expect(report.left).toEqual({ passwordName: 'dav.example', why: 'by-hand' });
    expect(await whatIsLeft(fake)).toMatchObject({ mapped: [], connections: [], journal: ['stored undoing'] });
    fake.secrets.mood = 'ready';
    await startAgain(fake);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('is renewed by another one that somebody gives, and stays itself until they delete it', async () => {
    const before = await setUpDrive();
    fake.good.add('the next one');
    const done = await renew(fake.parts, before, giving('the next one'));
    expect(done).toMatchObject({ ok: true, left: { why: 'by-hand', passwordName: 'dav.example' } });
    const kept = await fake.secrets.look({ kind: 'app-password', id: before.id });
    expect(kept.found === 'yes' && kept.secret.use((text) => text)).toBe('the next one');
    expect(await whatIsLeft(fake)).toMatchObject({ mapped: [before.id], journal: [] });
  });

  it('does not replace itself, where the platform could have it do so: it may be in use elsewhere too', async () => {
    const before = await setUpDrive();
    const rotating = { ...fake.parts.platform('webdav'), rotate: () => expect.unreachable() };
    fake.good.add('the next one');
    const done = await renew({ ...fake.parts, platform: () => rotating }, before, giving('the next one'));
    expect(done).toMatchObject({ ok: true, left: { why: 'by-hand' } });
  });

  it('can be for another application, which only that can try', async () => {
    const done = await setUpApplication(fake.parts, { ...wish, label: 'Mail' }, giving('whatever it is'));
    expect(done).toMatchObject({ ok: true, value: { password: { origin: 'provided' }, login: 'nora' } });
    expect(fake.drives.refused).toBe(0);
  });

  it('made on a page that lets it work for ever is to be looked at again, and so is the next one', async () => {
    const page = 'https://mysignins.microsoft.com';
    const info = { kind: 'microsoft365', address: page, name: 'Microsoft 365', webdav: '', nameLimit: 64 } as const;
    const discover = () => Promise.resolve({ ...info, ways: ['page'] as const });
    const parts = { ...fake.parts, platform: () => ({ kind: info.kind, discover }), discover };
    const wanted = { address: new URL(page), user: 'nora', label: 'Mail', use: 'sending-mail' as const };
    const done = await setUpApplication(parts, wanted, giving('one'));
    if (!done.ok) throw new Error(done.failure.code);
    const inDays = (days: number): string => new Date(parts.now().getTime() + days * 86_400_000).toISOString();
    expect(done.value.password).toMatchObject({ origin: 'provided', reviewAt: inDays(90) });
    fake.advance(86_400_000 * 80);
    expect(await renew(parts, done.value, giving('two'))).toMatchObject({
      value: { password: { reviewAt: inDays(90) } },
    });
  });

  it('is kept with its drive or not at all, wherever a set-up was killed', async () => {
    await atEachEffectOf(
      davParts,
      () => Promise.resolve(),
      (world) => setUp(world.parts, wish, giving(GOOD)),
      async (world, place) => {
        await startAgain(world);
        const left = await whatIsLeft(world);
        const [id] = left.connections;
        if (id === undefined) expect({ place, left }).toEqual({ place, left: nothing });
        else
          expect({ place, left }).toMatchObject({
            left: { inKeychain: [`app-password:${id}`], mapped: [id], journal: [] },
          });
      },
    );
  });
});
