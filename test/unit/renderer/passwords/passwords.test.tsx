// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OwnedPasswordView } from '../../../../electron/contract/app-passwords.ts';
import type { WorkView } from '../../../../electron/contract/window.ts';
import { someConnection } from '../../../fakes/fake-engine.ts';
import { done, type FakeBridge, hold } from '../../../fakes/fake-bridge.ts';
import { showWindow } from '../show-window.tsx';

const one = (id: string, more: Partial<OwnedPasswordView> = {}): OwnedPasswordView => ({
  ...{ id, name: `Device ${id}`, createdAt: '2026-01-01T00:00:00Z', expiresAt: null, method: null, lastUsedAt: null },
  ...{ ownership: 'another', unused: false },
  ...more,
});
const some = [
  one('1', { ownership: 'here', usedBy: 'Example Files' }),
  one('2', { ownership: 'orphan' }),
  one('3', { ownership: 'likely-orphan' }),
  one('4', { unused: true }),
];
const signedIn: WorkView = { attempt: 1, kind: 'passwords', steps: [], now: { at: 'done' } };

function answer(fake: FakeBridge, passwords: readonly OwnedPasswordView[]): void {
  fake.replies.drives.list = () =>
    done({ drives: [{ ...someConnection, state: 'mapped' }], applications: [], open: [] });
  fake.replies.work.start = () => done(signedIn);
  fake.replies.passwords.list = () => done({ host: 'files.example.com', user: 'anna', passwords });
  fake.replies.passwords.revoke = ({ ids }) => done({ revoked: passwords.filter(({ id }) => ids.includes(id)) });
}

async function showList(
  passwords: readonly OwnedPasswordView[],
  prepare: (fake: FakeBridge) => void = () => undefined,
) {
  const shown = await showWindow((fake) => {
    answer(fake, passwords);
    prepare(fake);
  });
  const { act, stores, container } = shown;
  await act(() => {
    stores.app.getState().show('passwords');
  });
  await act(() => stores.passwords.getState().open('c1'));
  const rows = (): readonly HTMLElement[] => [...container.querySelectorAll<HTMLElement>('[role=option]')];
  const names = (): readonly string[] => rows().map((row) => row.querySelector('.password-name')?.textContent ?? '');
  const box = (): HTMLElement => {
    const found = container.querySelector<HTMLElement>('[role=listbox]');
    if (found === null) throw new Error(container.textContent);
    return found;
  };
  const press = (key: string, more: KeyboardEventInit = {}) =>
    act(() => {
      fireEvent.keyDown(box(), { key, ...more });
    });
  const pressButton = (words: string) =>
    act(() => {
      const button = [...container.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words));
      if (button === undefined) throw new Error(`no ${words} in ${container.textContent}`);
      fireEvent.click(button);
    });
  const active = (): string => {
    const id = box().getAttribute('aria-activedescendant') ?? '';
    return container.querySelector(`[id="${id}"] .password-name`)?.textContent ?? '';
  };
  return { ...shown, rows, names, box, press, pressButton, active, text: () => container.textContent };
}

/** Node's, which the window has not. */
declare const process: { cpuUsage(since?: object): { readonly user: number } };

describe('the view of app passwords', () => {
  afterEach(cleanup);

  it('draws only the rows that are seen of 3,000, says how many there are, and is there in under a second', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => one(String(n)));
    const began = process.cpuUsage(); // not by the clock: other programs run too
    const { rows, press, active, container } = await showList(many);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000);
    expect(rows().length).toBeGreaterThan(5);
    expect(rows().length).toBeLessThan(40);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('3000');
    expect(container.querySelectorAll('*').length).toBeLessThan(600);
    await press('End');
    expect(active()).toBe('Device 2999');
    expect(rows().length).toBeLessThan(40);
  });

  it('offers first what this computer left over, and chooses what is certain of it', async () => {
    const { names, rows, pressButton, text } = await showList(some);
    expect(names().slice(0, 2)).toEqual(['Device 2', 'Device 3']);
    expect(text()).toContain('2 unused app passwords from this computer');
    await pressButton('Select them');
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual(['true', 'false', 'false', 'false']);
  });

  it('moves and chooses by keyboard', async () => {
    const { press, rows, active } = await showList(some);
    const chosen = (): number => rows().filter((row) => row.getAttribute('aria-selected') === 'true').length;
    await press('ArrowDown');
    expect(active()).toBe('Device 3');
    await press(' ');
    await press('ArrowDown', { shiftKey: true });
    expect(chosen()).toBe(2);
    await press('Home');
    expect(active()).toBe('Device 2');
    await press('a', { ctrlKey: true });
    expect(chosen()).toBe(4);
    await press('a', { ctrlKey: true });
    expect(chosen()).toBe(0);
  });

  it('tells before the person is signed out, and stays signed in by one press', async () => {
    const { act, fake, pressButton, text, container } = await showList(some);
    await act(() => {
      fake.emit('session', { at: 'ending', seconds: 60, extensions: 1 });
    });
    const said = [...container.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join(' ');
    expect(said).toContain('You’ll be signed out in');
    await pressButton('Stay signed in');
    expect(fake.inputsOf('passwords.stay')).toHaveLength(1);
    await act(() => {
      fake.emit('session', { at: 'open' });
    });
    expect(text()).not.toContain('You’ll be signed out in');
    await act(() => {
      fake.emit('session', { at: 'ending', seconds: 60, extensions: 0 });
    });
    expect(text()).toContain('You can’t extend the time any more.');
    expect(text()).not.toContain('Stay signed in');
    await act(() => {
      fake.emit('session', { at: 'over' });
    });
    expect(text()).toContain('You’ve been signed out because nothing happened for a while.');
  });

  it('tells what is left of that time on the next screen, too', async () => {
    const { act, fake, pressButton, stores, text } = await showList(some);
    await act(() => {
      fake.emit('session', { at: 'ending', seconds: 60, extensions: 1 });
    });
    const later = Date.now() + 35_000;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => later);
    try {
      await act(() => {
        stores.passwords.getState().chooseOrphans();
      });
      await pressButton('Delete 1');
      expect(text()).toContain('You’ll be signed out in 25 seconds');
    } finally {
      clock.mockRestore();
    }
  });

  it('searches and filters', async () => {
    const { stores, act, names, text } = await showList(some);
    await act(() => {
      stores.passwords.getState().look({ search: 'device 4' });
    });
    expect(names()).toEqual(['Device 4']);
    await act(() => {
      stores.passwords.getState().look({ search: '', filter: 'here' });
    });
    expect(names()).toEqual(['Device 1']);
    await act(() => {
      stores.passwords.getState().look({ search: 'none of these' });
    });
    expect(text()).toContain('No matches.');
  });

  it.each([
    [9, false],
    [10, true],
  ])('of %i app passwords has filters: %s', async (count, has) => {
    const { container } = await showList(Array.from({ length: count }, (_, n) => one(String(n))));
    expect(container.querySelector('input[type=search]') !== null).toBe(has);
  });

  it('keeps its filters while one of them hides something, however short the list has become', async () => {
    const { stores, act, container, pressButton, names } = await showList([
      ...some,
      ...Array.from({ length: 6 }, (_, n) => one(`1${String(n)}`)),
    ]);
    await pressButton('Select them');
    expect(names()).toEqual(['Device 2', 'Device 3']);
    await act(() => stores.passwords.getState().revoke());
    expect(names()).toEqual(['Device 3']);
    expect(container.querySelector('input[type=search]')).not.toBeNull();
    await act(() => {
      stores.passwords.getState().look({ filter: 'all' });
    });
    expect(names()).toHaveLength(9);
    expect(container.querySelector('input[type=search]')).toBeNull();
  });

  it('offers to delete only what is chosen, so that its first button is one that can be pressed', async () => {
    const { container, press } = await showList(some);
    const first = () => container.querySelector('.actions button');
    expect(first()?.textContent).toBe('Refresh');
    expect(container.textContent).toContain('Select what you want to delete.');
    await press(' ');
    expect(first()?.textContent).toBe('Delete 1…');
    expect(first()?.className).toContain('button-danger');
  });

  it('says what stops working before it deletes, then deletes all that are chosen', async () => {
    const { press, pressButton, fake, text, names } = await showList(some);
    await press('a', { ctrlKey: true });
    await pressButton('Delete 4');
    expect(fake.inputsOf('passwords.revoke')).toEqual([]);
    expect(text()).toContain('Stops working on this computer');
    expect(text()).toContain('Example Files');
    await pressButton('Keep them');
    expect(names()).toHaveLength(4);
    await press('Home');
    await press('a', { ctrlKey: true });
    await press(' ');
    await pressButton('Delete 1');
    await pressButton('Delete');
    expect(fake.inputsOf('passwords.revoke')).toEqual([{ ids: ['2'], cutsOff: false }]);
    expect(text()).toContain('1 app password deleted');
    expect(names()).not.toContain('Device 2');
  });

  it('asks before programs on a drive are cut off, and goes on with what is left', async () => {
    const failure = { code: 'LK-7017', details: { labels: ['Example Files'], programs: ['Writer'] } } as const;
    const shown = await showList(some, (fake) => {
      fake.replies.passwords.revoke = ({ ids, cutsOff }) =>
        cutsOff
          ? done({ revoked: some.filter(({ id }) => ids.includes(id)) })
          : done({ revoked: some.slice(1, 2), failure });
    });
    const { press, pressButton, act, stores, text, fake } = shown;
    await press('a', { ctrlKey: true });
    const ask = async () => {
      await act(() => {
        stores.passwords.getState().confirm();
      });
      await act(() => stores.passwords.getState().revoke());
    };
    await ask();
    expect(text()).toContain('Disconnect while programs are using it?');
    expect(text()).toContain('Writer');
    await pressButton('Keep it connected');
    expect(text()).toContain('1 app password deleted');
    expect(text()).not.toContain('LK-7017');
    await ask();
    await pressButton('Disconnect anyway');
    expect(fake.inputsOf('passwords.revoke').at(-1)).toEqual({ ids: ['3', '4', '1'], cutsOff: true });
    expect(text()).toContain('3 app passwords deleted');
  });

  it('tells what stopped it, and keeps chosen what is still there', async () => {
    const shown = await showList(some, (fake) => {
      fake.replies.passwords.revoke = () => done({ revoked: some.slice(1, 2), failure: { code: 'LK-3012' } });
    });
    await shown.press('a', { ctrlKey: true });
    await shown.act(() => {
      shown.stores.passwords.getState().confirm();
    });
    await shown.act(() => shown.stores.passwords.getState().revoke());
    expect(shown.text()).toContain('LK-3012');
    expect(shown.text()).toContain('1 app password deleted');
    expect([...shown.stores.passwords.getState().chosen].sort()).toEqual(['1', '3', '4']);
  });

  it.each(['list', 'revoke'] as const)('asks to sign in anew when the session is over at %s', async (call) => {
    const over = () => Promise.resolve({ ok: false, failure: { code: 'LK-2008' } } as const);
    const { stores, act, text, fake } = await showList(some);
    fake.replies.passwords[call] = over;
    await act(() => (call === 'list' ? stores.passwords.getState().load() : stores.passwords.getState().revoke()));
    expect(text()).toContain('You’ve been signed out');
    expect(text()).toContain('Sign in to see them');
    expect(text()).not.toContain('Device 1');
  });

  describe('left while it signs in', () => {
    const asking: WorkView = {
      ...signedIn,
      now: { at: 'question', question: { kind: 'password', user: 'anna', host: 'files.example.com' } },
    };
    const leave = async (now: WorkView, prepare: (fake: FakeBridge) => void = () => undefined) => {
      const shown = await showList(some, (fake) => {
        fake.replies.work.start = () => done(now);
        prepare(fake);
      });
      await shown.act(() => {
        shown.stores.app.getState().show('drives');
      });
      return shown;
    };

    it('cancels the sign-in, and asks anew when one comes back', async () => {
      const { fake, act, stores, text } = await leave(asking);
      expect(fake.inputsOf('work.cancel')).toEqual([{ attempt: 1 }]);
      await act(() => {
        fake.emit('work', { ...asking, now: { at: 'failed', failure: { code: 'LK-0002' }, after: 'unchanged' } });
      });
      expect(stores.work.getState().attempt).toBeNull();
      await act(() => {
        stores.app.getState().show('passwords');
      });
      expect(text()).toContain('Sign in to see them');
      expect(fake.inputsOf('passwords.list')).toEqual([]);
    });

    it('signs out when it had succeeded by then', async () => {
      const { fake, act, stores } = await leave(asking);
      await act(() => {
        fake.emit('work', signedIn);
      });
      expect(fake.inputsOf('passwords.close')).toHaveLength(1);
      expect(fake.inputsOf('passwords.list')).toEqual([]);
      expect(stores.passwords.getState().account).toBeNull();
    });

    it('cancels it also when main had not yet said that it has begun', async () => {
      const begun = hold<WorkView>();
      const { fake, act, stores } = await showWindow((world) => {
        answer(world, some);
        world.replies.work.start = () => begun.answer;
      });
      await act(() => {
        stores.app.getState().show('passwords');
        void stores.passwords.getState().open('c1');
      });
      await act(() => {
        stores.app.getState().show('drives');
      });
      expect(fake.inputsOf('work.cancel')).toEqual([]);
      await act(() => {
        begun.give({ ok: true, value: asking });
      });
      expect(fake.inputsOf('work.cancel')).toEqual([{ attempt: 1 }]);
    });

    it('leaves other work alone', async () => {
      const { fake } = await leave({ attempt: 1, kind: 'renew', steps: [], now: { at: 'working' } }, (world) => {
        world.replies.work.start = () => Promise.resolve({ ok: false, failure: { code: 'LK-1009' } } as const);
      });
      fake.emit('work', { attempt: 2, kind: 'renew', steps: [], now: { at: 'working' } });
      expect(fake.inputsOf('work.cancel')).toEqual([]);
    });
  });

  it('signs out and forgets the list when one goes to another view', async () => {
    const { stores, act, fake } = await showList(some);
    await act(() => {
      stores.app.getState().show('drives');
    });
    expect(fake.inputsOf('passwords.close')).toHaveLength(1);
    expect(stores.passwords.getState().account).toBeNull();
  });
});
