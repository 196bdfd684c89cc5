import { describe, expect, it } from 'vitest';
import type { DriveView, WorkNow, WorkView } from '../../../../electron/contract/window.ts';
import { createDrivesStore } from '../../../../renderer/drives/store.ts';
import { createWorkStore } from '../../../../renderer/work/store.ts';
import { createFakeBridge, done, hold, refused } from '../../../fakes/fake-bridge.ts';
import { drive } from '../../../window/scenes/world.ts';

const one = drive({ id: 'a', label: 'One', state: 'mapped' });

function build(drives: readonly DriveView[] = [one]) {
  const fake = createFakeBridge();
  fake.replies.drives.list = () => done({ drives, applications: [], open: [] });
  const work = createWorkStore(fake.bridge);
  return { fake, work, store: createDrivesStore(fake.bridge, work) };
}

const view = (kind: WorkView['kind'], now: WorkNow, attempt = 1): WorkView => ({ attempt, kind, steps: [], now });

describe('the list', () => {
  it('is what main says last', async () => {
    const { fake, store } = build();
    await store.getState().load();
    fake.emit('drives', { drives: [], applications: [], open: [] });
    expect(store.getState().list?.drives).toEqual([]);
  });

  it('says why it cannot be had, and keeps what was known', async () => {
    const { fake, store } = build();
    await store.getState().load();
    fake.replies.drives.list = () => refused('LK-1011');
    await store.getState().load();
    expect(store.getState()).toMatchObject({ notListed: { code: 'LK-1011' }, list: { drives: [one] } });
  });
});

describe('opening', () => {
  it('is under way until main answers, and says what went wrong', async () => {
    const { fake, store } = build();
    const held = hold<{ path: string }>();
    fake.replies.drives.open = () => held.answer;
    const opened = store.getState().open('a');
    expect(store.getState().opening).toBe('a');
    held.give({ ok: false, failure: { code: 'LK-5015' } });
    await opened;
    expect(store.getState()).toMatchObject({ opening: null, notOpened: { id: 'a', failure: { code: 'LK-5015' } } });
  });

  it('that is no longer waited for is stopped where it is done, and changes nothing', async () => {
    const { fake, store } = build();
    const held = hold<{ path: string }>();
    fake.replies.drives.open = () => held.answer;
    const opened = store.getState().open('a');
    store.getState().stopOpening();
    expect(fake.inputsOf('drives.stopOpening')).toEqual([{ id: 'a' }]);
    store.getState().stopOpening();
    expect(fake.inputsOf('drives.stopOpening')).toHaveLength(1);
    held.give({ ok: false, failure: { code: 'LK-5015' } });
    await opened;
    expect(store.getState()).toMatchObject({ opening: null, notOpened: null });
  });
});

describe('reconnecting', () => {
  it('goes back to the list by itself when the drive is connected', async () => {
    const { fake, work, store } = build();
    fake.replies.work.start = () => done(view('reconnect', { at: 'working' }));
    await store.getState().reconnect('a');
    expect(work.getState().owner).toBe('drives');
    fake.emit('work', view('reconnect', { at: 'done', connection: one }));
    expect(work.getState().attempt).toBeNull();
    expect(store.getState().results).toEqual([{ attempt: 1, is: 'connected', label: 'One' }]);
  });

  it('shows what went wrong and can be tried again', async () => {
    const { fake, work, store } = build();
    const failed = { at: 'failed', failure: { code: 'LK-5007' }, after: 'unchanged', id: 'a' } as const;
    fake.replies.work.start = () => done(view('reconnect', failed));
    await store.getState().reconnect('a');
    expect(work.getState().attempt?.view.now.at).toBe('failed');
    await store.getState().tryAgain();
    expect(fake.inputsOf('work.start')).toEqual([
      { kind: 'reconnect', id: 'a' },
      { kind: 'reconnect', id: 'a' },
    ]);
  });
});

describe('removing', () => {
  it('happens only after it was confirmed, in the way that was chosen', async () => {
    const { fake, store } = build();
    await store.getState().load();
    store.getState().askRemoval('a');
    expect(fake.inputsOf('work.start')).toEqual([]);
    await store.getState().remove(true);
    expect(fake.inputsOf('work.start')).toEqual([{ kind: 'remove', id: 'a', localOnly: true }]);
  });

  it('cannot be asked for what is not there, or while something is under way', async () => {
    const { fake, store } = build();
    await store.getState().load();
    store.getState().askRemoval('b');
    expect(store.getState().removing).toBeNull();
    fake.emit('work', view('setup', { at: 'working' }));
    store.getState().askRemoval('a');
    expect(store.getState().removing).toBeNull();
  });

  it('that failed lets one choose anew how', async () => {
    const { fake, work, store } = build();
    await store.getState().load();
    const failed = { at: 'failed', failure: { code: 'LK-2001' }, after: 'unchanged', id: 'a' } as const;
    fake.replies.work.start = () => done(view('remove', failed));
    store.getState().askRemoval('a');
    await store.getState().remove(false);
    await store.getState().tryAgain();
    expect(work.getState().attempt).toBeNull();
    expect(store.getState().removing?.id).toBe('a');
  });
});

it('what stayed open is settled by a removal with a sign-in', async () => {
  const { fake, store } = build();
  await store.getState().settleOpen({ id: 'duty', kind: 'remove', label: 'Former team', outcome: 'open' });
  expect(fake.inputsOf('work.start')).toEqual([{ kind: 'remove', id: 'duty', localOnly: false }]);
});
