import { describe, expect, it, vi } from 'vitest';
import type { Recovery } from '../../../../electron/contract/view.ts';
import type { DrivesView, LinkView, StartView, WorkView } from '../../../../electron/contract/window.ts';
import { wordsIn } from '../../../../electron/contract/words/words-in.ts';
import { loadWords, wordsOfFailures, wordsOfViews } from '../../../../renderer/app/load-words.ts';
import { beginWindow, createStores } from '../../../../renderer/app/stores.ts';
import { createFakeBridge, done, hold, refused, startView } from '../../../fakes/fake-bridge.ts';
import { drive } from '../../../window/scenes/world.ts';

const link: LinkView = { address: 'https://b.example', host: 'b.example' };
const recovered: Recovery = { id: 'a', kind: 'setup', label: 'A', outcome: 'undone' };
const working: WorkView = { attempt: 1, kind: 'setup', steps: [], now: { at: 'working' } };

function build(start: Partial<StartView> = {}) {
  const fake = createFakeBridge();
  fake.replies.app.start = () => done({ ...startView, ...start });
  return { fake, stores: createStores(fake.bridge, wordsIn('fr')) };
}

const viewOf = ({ stores }: ReturnType<typeof build>) => stores.app.getState().view;

describe('the window begins', () => {
  it('with the set-up when there is nothing yet', async () => {
    const world = build();
    await beginWindow(world.stores);
    expect(viewOf(world)).toBe('wizard');
  });

  it('with the drives when there are some', async () => {
    const world = build();
    world.fake.replies.drives.list = () =>
      done({ drives: [drive({ id: 'a', label: 'A', state: 'gone' })], applications: [], open: [] });
    await beginWindow(world.stores);
    expect(viewOf(world)).toBe('drives');
  });

  it('with the drives, where it is said, when an earlier set-up was recovered', async () => {
    const world = build({ recovered: [recovered] });
    await beginWindow(world.stores);
    expect([viewOf(world), world.stores.app.getState().recovered]).toEqual(['drives', [recovered]]);
  });

  it('with the drives also when the recovery is over later, but not away from what the person has begun', async () => {
    const world = build();
    await beginWindow(world.stores);
    world.stores.wizard.getState().typeAddress('files');
    world.fake.emit('recovered', [recovered]);
    expect(viewOf(world)).toBe('wizard');
    world.stores.wizard.getState().typeAddress('');
    world.fake.emit('recovered', [recovered]);
    expect(viewOf(world)).toBe('drives');
  });

  it.each(['drives', 'wizard'] as const)('also when the script of a view does not come: %s', async (missing) => {
    const heard = vi.fn();
    vi.stubGlobal('reportError', heard);
    const world = build();
    if (missing === 'wizard') world.fake.replies.work.current = () => done(working);
    await beginWindow(world.stores, (view) =>
      view === missing ? Promise.reject(new TypeError('no such file')) : Promise.resolve(),
    );
    vi.unstubAllGlobals();
    expect(world.stores.app.getState().settled).toBe(true);
    expect(heard).toHaveBeenCalled();
  });

  it('with the set-up that is under way', async () => {
    const world = build({ recovered: [recovered] });
    world.fake.replies.work.current = () => done(working);
    await beginWindow(world.stores);
    expect([viewOf(world), world.stores.work.getState().owner]).toEqual(['wizard', 'wizard']);
  });

  it('with the question of the link that opened it', async () => {
    const world = build({ link });
    await beginWindow(world.stores);
    expect([viewOf(world), world.stores.wizard.getState().page]).toEqual(['wizard', 'link']);
  });

  it('where the person has gone meanwhile', async () => {
    const world = build();
    const list = hold<never>();
    world.fake.replies.drives.list = () => list.answer;
    const begun = beginWindow(world.stores);
    world.fake.emit('show', 'settings');
    list.give({ ok: false, failure: { code: 'LK-1011' } });
    await begun;
    expect(viewOf(world)).toBe('settings');
  });

  it('with nothing to see until it knows with what, but not for long', async () => {
    vi.useFakeTimers();
    const world = build();
    const list = hold<DrivesView>();
    world.fake.replies.drives.list = () => list.answer;
    const begun = beginWindow(world.stores);
    await vi.advanceTimersByTimeAsync(200);
    expect(world.stores.app.getState().settled).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect([world.stores.app.getState().settled, viewOf(world)]).toEqual([true, 'drives']);
    list.give({ ok: true, value: { drives: [], applications: [], open: [] } });
    await begun;
    expect(viewOf(world)).toBe('wizard');
    vi.useRealTimers();
  });

  it('with the question of a link without waiting for the drives', async () => {
    const world = build({ link });
    world.fake.replies.drives.list = () => hold<DrivesView>().answer;
    await beginWindow(world.stores);
    expect(world.stores.app.getState().settled).toBe(true);
  });

  it('by saying why it cannot', async () => {
    const world = build();
    world.fake.replies.app.start = () => refused('LK-1012');
    await beginWindow(world.stores);
    expect(world.stores.app.getState().notStarted).toEqual({ code: 'LK-1012' });
  });
});

describe('the language', () => {
  it('is that of the system until main has told, then what main says', async () => {
    const world = build();
    expect(world.stores.app.getState().words.language).toBe('fr');
    await beginWindow(world.stores);
    expect(world.stores.app.getState().words.language).toBe('en');
    world.fake.emit('settings', { ...startView.settings, language: 'fr' });
    await expect.poll(() => world.stores.app.getState().words.language).toBe('fr');
    expect(world.stores.app.getState().words.language).toBe('fr');
  });

  it('stays when it may not be changed, and says why', async () => {
    const world = build();
    world.fake.replies.settings.change = () => refused('LK-6001');
    await world.stores.app.getState().change({ language: 'en' });
    expect(world.stores.app.getState()).toMatchObject({
      words: { language: 'fr' },
      settingsRefused: { code: 'LK-6001' },
    });
  });

  it('is the one that was chosen last, however long the words of another take to load', async () => {
    const world = build();
    await beginWindow(world.stores);
    world.fake.emit('settings', { ...startView.settings, language: 'fr' });
    world.fake.emit('settings', { ...startView.settings, language: 'en' });
    await loadWords('fr');
    await Promise.all([wordsOfFailures.load('fr'), wordsOfViews.load('fr')]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { words, settings } = world.stores.app.getState();
    expect([words.language, settings?.language]).toEqual(['en', 'en']);
  });
});

describe('main can', () => {
  it('show a link while the window is open', () => {
    const world = build();
    world.fake.emit('link', link);
    expect([viewOf(world), world.stores.wizard.getState().page]).toEqual(['wizard', 'link']);
  });

  it('tell later what was recovered', () => {
    const { fake, stores } = build();
    fake.emit('recovered', [recovered]);
    expect(stores.app.getState().recovered).toEqual([recovered]);
  });

  it('begin another set-up once the last one is ready, but does not hide a failure', () => {
    const { fake, stores } = build();
    fake.emit('work', { ...working, now: { at: 'failed', failure: { code: 'LK-5005' }, after: 'kept', id: 'a' } });
    fake.emit('show', 'wizard');
    expect(stores.work.getState().attempt).not.toBeNull();
    fake.emit('work', { ...working, attempt: 2, now: { at: 'done' } });
    fake.emit('show', 'wizard');
    expect(stores.work.getState().attempt).toBeNull();
  });
});

describe('a set-up that was taken back', () => {
  const cancelled = { at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' } as const;

  async function begun(now: WorkView['now'] = { at: 'working' }) {
    const world = build();
    world.fake.replies.work.start = () => done({ ...working, now });
    world.stores.app.getState().show('wizard');
    await world.stores.work.getState().start('wizard', { kind: 'setup', platform: 'files.example.com', user: 'anna' });
    return world;
  }

  it('is said over the list, with the set-up put away', async () => {
    const { fake, stores } = await begun();
    fake.emit('work', { ...working, now: cancelled });
    expect(stores.app.getState().view).toBe('drives');
    expect(stores.work.getState().attempt).toBeNull();
    expect(stores.drives.getState().results).toMatchObject([{ is: 'undone' }]);
  });

  it('leaves who has gone elsewhere where they are', async () => {
    const { fake, stores } = await begun();
    stores.app.getState().show('settings');
    fake.emit('work', { ...working, now: cancelled });
    expect(stores.app.getState().view).toBe('settings');
    expect(stores.drives.getState().results).toHaveLength(1);
  });

  it('is not said of a step back', async () => {
    const { fake, stores } = await begun();
    const back = stores.wizard.getState().back();
    fake.emit('work', { ...working, now: cancelled });
    await back;
    expect([stores.app.getState().view, stores.wizard.getState().page]).toEqual(['wizard', 'sign-in']);
    expect(stores.drives.getState().results).toEqual([]);
  });

  it('says what is still to be done', async () => {
    const { fake, stores } = await begun();
    const left = { why: 'duty', passwordName: 'X' } as const;
    fake.emit('work', { ...working, kind: 'remove', now: { at: 'done', removed: { id: 'a', label: 'A' }, left } });
    expect(stores.drives.getState().results).toMatchObject([{ is: 'undone', left }]);
  });
});
