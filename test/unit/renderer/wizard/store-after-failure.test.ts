import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FailureCode } from '../../../../electron/contract/failure.ts';
import { drive, platform, signedInAs, view } from './world.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('after a failure', () => {
  async function failed(after: 'kept' | 'undone' | 'open', code: FailureCode = 'LK-5005') {
    const world = await signedInAs('u');
    const steps = [
      { id: 'create', state: 'done', ms: 9 },
      { id: 'map', state: 'failed', ms: 9 },
    ] as const;
    const id = after === 'undone' ? {} : { id: 'x' };
    world.fake.emit('work', view({ at: 'failed', failure: { code }, after, ...id }, 1, steps));
    return world;
  }

  it('that kept the app password, only the drive is tried again', async () => {
    const { fake, wizard } = await failed('kept');
    await wizard.getState().tryAgain();
    expect(fake.inputsOf('work.start').at(-1)).toEqual({ kind: 'reconnect', id: 'x' });
    expect(wizard.getState().earlier).toHaveLength(2);
  });

  it('that kept it, everything can be undone', async () => {
    const { fake, wizard } = await failed('kept');
    await wizard.getState().undoEverything();
    expect(fake.inputsOf('work.start').at(-1)).toEqual({ kind: 'remove', id: 'x', localOnly: false });
  });

  it('that left nothing, the sign-in is asked for again with everything but the password', async () => {
    const { wizard, work } = await failed('undone');
    await wizard.getState().tryAgain();
    expect(work.getState().attempt).toBeNull();
    expect(wizard.getState()).toMatchObject({ page: 'sign-in', user: 'u', platform });
  });

  it('of a closed API, it goes on on the platform’s page for who they said they are, without a password', async () => {
    const { fake, wizard } = await failed('undone', 'LK-3115');
    wizard.setState({ label: 'Mine' });
    await wizard.getState().goOnByPage();
    const { address, kind } = platform;
    expect(fake.inputsOf('work.start').at(-1)).toEqual({
      ...{ kind: 'setup', platform: address, platformKind: kind, user: 'u', way: 'page', label: 'Mine' },
    });
  });

  it('of a closed API, who signed in with the browser is asked who they are first', async () => {
    const { fake, wizard, work } = await failed('undone', 'LK-3115');
    wizard.setState({ user: '' });
    const started = fake.inputsOf('work.start').length;
    await wizard.getState().goOnByPage();
    expect(wizard.getState()).toMatchObject({ page: 'sign-in', way: 'page' });
    expect([work.getState().attempt, fake.inputsOf('work.start').length]).toEqual([null, started]);
  });

  it('while another name was given, a second try does not begin with that name', async () => {
    const world = await signedInAs('u');
    world.fake.emit('work', view({ at: 'working' }, 1, [{ id: 'create', state: 'running' }]));
    world.wizard.getState().askName();
    world.fake.emit('work', view({ at: 'failed', failure: { code: 'LK-5005' }, after: 'undone' }, 1));
    await world.wizard.getState().tryAgain();
    expect(world.wizard.getState()).toMatchObject({ renaming: false, page: 'sign-in' });
  });

  it('of the address, the address is asked for again', async () => {
    const { wizard } = await failed('undone', 'LK-3001');
    await wizard.getState().tryAgain();
    expect(wizard.getState()).toMatchObject({ page: 'address', addressText: 'a.example' });
  });

  it('because the drive’s name is taken, another name is asked for and sent', async () => {
    const { fake, wizard } = await failed('undone', 'LK-1006');
    await wizard.getState().tryAgain();
    expect(wizard.getState().asksLabel).toBe(true);
    await wizard.getState().signIn('u', 'secret', 'Other');
    expect(fake.inputsOf('work.start').at(-1)).toMatchObject({ label: 'Other' });
  });
});

describe('the names', () => {
  it('are sent as they stand in the fields', async () => {
    const { fake, wizard } = await signedInAs('u');
    fake.emit('work', view({ at: 'question', question: drive }));
    await wizard.getState().chooseNames('Mine', 'unique');
    expect(fake.inputsOf('work.answer')).toEqual([
      { attempt: 1, answer: { kind: 'drive', label: 'Mine', name: 'unique' } },
    ]);
  });

  it('of the drive stay for another try', async () => {
    const { fake, wizard } = await signedInAs('u');
    fake.emit('work', view({ at: 'question', question: drive }));
    await wizard.getState().chooseNames('Mine', 'unique');
    expect(wizard.getState()).toMatchObject({ label: 'Mine' });
  });
});
