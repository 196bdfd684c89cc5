// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { DriveView } from '../../../../electron/contract/window.ts';
import { someConnection } from '../../../fakes/fake-engine.ts';
import { done, type FakeBridge } from '../../../fakes/fake-bridge.ts';
import { showWindow } from '../show-window.tsx';

const MINUTE_MS = 60_000;
const mapped: DriveView = { ...someConnection, label: 'Files', state: 'mapped', health: { state: 'ready' } };

async function shown(drive: Partial<DriveView> = {}, prepare: (fake: FakeBridge) => void = () => undefined) {
  const window = await showWindow((fake) => {
    fake.replies.drives.list = () => done({ drives: [{ ...mapped, ...drive }], applications: [], open: [] });
    prepare(fake);
  });
  const { act } = window;
  const menuButton = (): HTMLElement => screen.getByRole('button', { name: 'More for Files' });
  return {
    ...window,
    menuButton,
    card: () => window.container.querySelector('.drive')?.textContent ?? '',
    buttons: () =>
      [...window.container.querySelectorAll('.drive button')].map((one) => one.getAttribute('aria-label') ?? ''),
    openMenu: () =>
      act(() => {
        fireEvent.click(menuButton());
      }),
    entries: () => screen.queryAllByRole('menuitem').map(({ textContent }) => textContent),
    press: (key: string) =>
      act(() => {
        fireEvent.keyDown(document.activeElement ?? document.body, { key });
      }),
    choose: (name: string) =>
      act(() => {
        fireEvent.click(screen.getByRole('menuitem', { name }));
      }),
  };
}

describe('the card of a drive', () => {
  afterEach(cleanup);

  it('has Open as its button, a quiet one to renew, and the rest in a menu', async () => {
    const { buttons, openMenu, entries } = await shown();
    expect(buttons()).toEqual(['Renew the app password for Files', 'Open Files', 'More for Files']);
    await openMenu();
    expect(entries()).toEqual([
      'Disconnect',
      'Rename',
      'Change folder',
      'Renew the app password',
      'Copy path',
      'Remove',
    ]);
  });

  it.each<[string, Partial<DriveView>, string, string[]]>([
    [
      'gone',
      { state: 'gone', health: { state: 'disconnected' } },
      'Reconnect Files',
      ['Renew the app password', 'Remove'],
    ],
    [
      'refused',
      { state: 'refused', health: { state: 'refused' } },
      'Renew the app password for Files',
      ['Reconnect', 'Remove'],
    ],
    ['lost', { state: 'gone', health: { state: 'lost' } }, 'Renew the app password for Files', ['Remove']],
    ['waiting', { state: 'waiting', health: { state: 'waiting' } }, 'Finish the set-up of Files', ['Remove']],
  ])('offers what helps a drive that is %s, and nothing that cannot be done', async (_what, drive, button, menu) => {
    const { buttons, openMenu, entries } = await shown(drive);
    expect(buttons()).toEqual([button, 'More for Files']);
    await openMenu();
    expect(entries()).toEqual(menu);
  });

  it('speaks of the end of the app password only when it is near, and has a button for a new one then', async () => {
    const { card } = await shown();
    expect(card()).not.toMatch(/until|expires/i);
    cleanup();
    const near = await shown({ health: { state: 'expiring', daysLeft: 3 } });
    expect(near.card()).toContain('Expires in 3 days');
    expect(near.buttons()).toEqual(['Renew the app password for Files', 'Open Files', 'More for Files']);
  });

  it.each([
    [10_000, 'Checked just now'],
    [2.5 * MINUTE_MS, 'Checked 2 minutes ago'],
    [90 * MINUTE_MS, 'Checked 1 hour ago'],
  ])('says when it was looked at: %d ms ago', async (ms, words) => {
    const checkedAt = new Date(Date.now() - ms).toISOString();
    const { card } = await shown({ health: { state: 'ready', checkedAt } });
    expect(card()).toContain(words);
  });

  it('shows how much room there is, and none where the platform does not say', async () => {
    const { card, container } = await shown({
      health: { state: 'ready', space: { available: 13_400_000_000, used: 36_600_000_000 } },
    });
    expect(card()).toContain('13.4 GB of 50 GB free');
    expect(container.querySelector('.space-used')?.getAttribute('width')).toBe('73.2%');
    cleanup();
    expect((await shown()).card()).not.toContain('free');
  });

  it.each([
    [true, 'Copied'],
    [false, 'Selected: press Ctrl+C to copy it'],
  ])('shows the path when it is copied, and marks it where that is refused: %s', async (copies, words) => {
    Object.assign(document, { execCommand: () => copies });
    const { openMenu, choose, container } = await shown();
    expect(container.querySelector('.drive-path')?.textContent).toBe('');
    await openMenu();
    await choose('Copy path');
    expect(container.querySelector('.drive-path code')?.textContent).toBe(mapped.link);
    expect(container.querySelector('.drive-path')?.textContent).toContain(words);
    expect(String(getSelection())).toBe(mapped.link);
  });
});

describe('a drive that a person disconnects', () => {
  afterEach(cleanup);

  it('is disconnected from its menu, and the list says that it stays so', async () => {
    const { openMenu, choose, fake, act, container, buttons } = await shown();
    await openMenu();
    await choose('Disconnect');
    expect(fake.inputsOf('work.start')).toEqual([{ kind: 'disconnect', id: mapped.id }]);
    const disconnected: DriveView = { ...mapped, state: 'gone', disconnected: true, health: { state: 'disconnected' } };
    fake.replies.drives.list = () => done({ drives: [disconnected], applications: [], open: [] });
    await act(() => {
      const now = { at: 'done', connection: disconnected } as const;
      fake.emit('work', { attempt: 1, kind: 'disconnect', steps: [], now });
    });
    expect(container.querySelector('.note')?.textContent).toContain('is disconnected. It stays that way');
    expect(container.querySelector('.drive')?.textContent).toContain('Stays disconnected until you reconnect it.');
    expect(buttons()).toEqual(['Reconnect Files', 'More for Files']);
  });

  it('that programs use is asked about, and tried again as it was wanted', async () => {
    const { openMenu, choose, fake, act } = await shown();
    await openMenu();
    await choose('Disconnect');
    const failure = { code: 'LK-7017', details: { labels: ['Files'], programs: ['vim'] } } as const;
    const work = { attempt: 1, kind: 'disconnect', steps: [] } as const;
    await act(() => {
      fake.emit('work', { ...work, now: { at: 'question', question: { kind: 'cut-off', failure } } });
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Disconnect while programs are using it?');
    await act(() => {
      const now = { at: 'failed', failure: { code: 'LK-5007' }, after: 'unchanged', id: mapped.id } as const;
      fake.emit('work', { ...work, now });
    });
    await act(() => {
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    });
    expect(fake.inputsOf('work.start')).toHaveLength(2);
  });
});

describe('the menu of a card', () => {
  afterEach(cleanup);

  it('says that it is one, and whether it is open', async () => {
    const { menuButton, openMenu } = await shown();
    expect(menuButton().getAttribute('aria-haspopup')).toBe('menu');
    expect(menuButton().getAttribute('aria-expanded')).toBe('false');
    await openMenu();
    expect(menuButton().getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('menu', { name: 'More for Files' }).id).toBe(menuButton().getAttribute('aria-controls'));
  });

  it('is walked through with arrows, Home, End and first letters, round and round', async () => {
    const { openMenu, press } = await shown();
    const focused = (): string | undefined => document.activeElement?.textContent;
    await openMenu();
    expect(focused()).toBe('Disconnect');
    for (const [key, entry] of [
      ['ArrowUp', 'Remove'],
      ['ArrowDown', 'Disconnect'],
      ['ArrowDown', 'Rename'],
      ['End', 'Remove'],
      ['Home', 'Disconnect'],
      ['r', 'Rename'],
      ['r', 'Renew the app password'],
      ['r', 'Remove'],
      ['c', 'Change folder'],
    ] as const) {
      await press(key);
      expect(focused()).toBe(entry);
    }
  });

  it('opens from its button with an arrow, at the last entry with the upper one', async () => {
    const { menuButton, act, press } = await shown();
    await act(() => {
      menuButton().focus();
    });
    await press('ArrowUp');
    expect(document.activeElement?.textContent).toBe('Remove');
  });

  it.each(['Escape', 'Tab'])('closes with %s, and its button is in focus again', async (key) => {
    const { openMenu, press, menuButton, entries } = await shown();
    await openMenu();
    await press(key);
    expect(entries()).toEqual([]);
    expect(document.activeElement).toBe(menuButton());
  });

  it('closes when something else is pressed', async () => {
    const { openMenu, entries, act } = await shown();
    await openMenu();
    await act(() => {
      fireEvent.pointerDown(document.body);
    });
    expect(entries()).toEqual([]);
  });
});

describe('another name', () => {
  afterEach(cleanup);
  const label = (): HTMLInputElement => screen.getByLabelText('Name of the drive');

  async function renaming() {
    const window = await shown();
    await window.openMenu();
    await window.choose('Rename');
    const submit = (name: string): Promise<void> =>
      window.act(() => {
        fireEvent.input(label(), { target: { value: name } });
        const form = label().closest('form');
        if (form !== null) fireEvent.submit(form);
      });
    const tell = (now: Parameters<typeof window.fake.emit<'work'>>[1]['now']): Promise<void> =>
      window.act(() => {
        window.fake.emit('work', { attempt: 1, kind: 'change', steps: [], now });
      });
    return { ...window, submit, tell };
  }

  it('is asked for, given, and told', async () => {
    const { submit, tell, fake, container } = await renaming();
    expect(label().value).toBe('Files');
    await submit('Sales');
    expect(fake.inputsOf('work.start')).toEqual([{ kind: 'change', id: mapped.id, label: 'Sales' }]);
    await tell({ at: 'done', connection: { ...someConnection, label: 'Sales' } });
    expect(container.textContent).toContain('Your drive is now called “Sales”.');
  });

  it('is told as one also by a page that was loaded again meanwhile', async () => {
    const { fake, act, container } = await shown();
    const work = { attempt: 1, kind: 'change', steps: [] } as const;
    await act(() => {
      fake.emit('work', { ...work, now: { at: 'working' } });
    });
    await act(() => {
      fake.emit('work', { ...work, now: { at: 'done', connection: { ...someConnection, label: 'Sales' } } });
    });
    expect(container.textContent).toContain('Your drive is now called “Sales”.');
  });

  it('that cannot be used is asked for anew, with why', async () => {
    const { submit, tell, container, act } = await renaming();
    await submit('Sales');
    await tell({
      at: 'failed',
      failure: { code: 'LK-1006', details: { label: 'Sales' } },
      after: 'unchanged',
      id: mapped.id,
    });
    await act(() => {
      fireEvent.click(screen.getByRole('button', { name: 'Choose another name' }));
    });
    expect(container.textContent).toContain('LK-1006');
    expect(label().value).toBe('Files');
  });

  it('that is the old one changes nothing', async () => {
    const { submit, fake, container } = await renaming();
    await submit('Files');
    expect(fake.inputsOf('work.start')).toEqual([]);
    expect(container.querySelector('h1')?.textContent).toBe('Drives');
  });
});

describe('another letter', () => {
  afterEach(cleanup);
  const onZ: Partial<DriveView> = { path: 'Z:\\', link: 'Z:\\', mapper: 'webclient' };

  async function asked() {
    const window = await shown(onZ, (fake) => {
      fake.replies.drives.freeLetters = () => done(['M', 'N']);
    });
    await window.openMenu();
    await window.choose('Change letter');
    const list = (): HTMLSelectElement => screen.getByLabelText('Letter');
    const submit = (letter: string): Promise<void> =>
      window.act(() => {
        fireEvent.change(list(), { target: { value: letter } });
        const form = list().closest('form');
        if (form !== null) fireEvent.submit(form);
      });
    return { ...window, list, submit };
  }

  it('is not offered where drives have none', async () => {
    const { openMenu, entries } = await shown();
    await openMenu();
    expect(entries()).not.toContain('Change letter');
  });

  it('is chosen from those that are free, and told', async () => {
    const { list, submit, fake, act, container } = await asked();
    expect([...list().options].map(({ text }) => text)).toEqual(['M:', 'N:', 'Z: (now)']);
    await submit('N');
    expect(fake.inputsOf('work.start')).toEqual([{ kind: 'change', id: mapped.id, letter: 'N' }]);
    await act(() => {
      const connection = { ...someConnection, path: 'N:\\' };
      fake.emit('work', { attempt: 1, kind: 'change', steps: [], now: { at: 'done', connection } });
    });
    expect(container.textContent).toContain('has another letter now: N:\\');
  });

  it('that another program took meanwhile is told where the drive stays at a third one', async () => {
    const { submit, fake, act, container } = await asked();
    await submit('N');
    await act(() => {
      const notes = [{ code: 'LK-5344', details: { label: 'Files', letter: 'M', wish: 'N' } }] as const;
      const connection = { ...someConnection, path: 'M:\\', notes };
      fake.emit('work', { attempt: 1, kind: 'change', steps: [], now: { at: 'done', connection } });
    });
    expect(container.querySelector('.results')?.textContent).toContain(
      'at another letter (M:): the one you chose (N:)',
    );
  });

  it('that is the old one changes nothing', async () => {
    const { submit, fake, container } = await asked();
    await submit('Z');
    expect(fake.inputsOf('work.start')).toEqual([]);
    expect(container.querySelector('h1')?.textContent).toBe('Drives');
  });

  it('is asked for anew where the chosen one has been taken, with why', async () => {
    const { submit, fake, act, container, list } = await asked();
    await submit('N');
    const failure = { code: 'LK-5343', details: { letter: 'N' } } as const;
    await act(() => {
      const failed = { at: 'failed', failure, after: 'unchanged', id: mapped.id } as const;
      fake.emit('work', { attempt: 1, kind: 'change', steps: [], now: failed });
    });
    await act(() => {
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    });
    expect(container.textContent).toContain('LK-5343');
    expect(list().value).toBe('Z');
  });
});

it('another folder is asked for by the work, and tried again as it was wanted', async () => {
  const { openMenu, choose, fake, act, container } = await shown();
  await openMenu();
  await choose('Change folder');
  const failed = { at: 'failed', failure: { code: 'LK-3003' }, after: 'unchanged', id: mapped.id } as const;
  await act(() => {
    fake.emit('work', { attempt: 1, kind: 'change', steps: [], now: failed });
  });
  await act(() => {
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  });
  const request = { kind: 'change', id: mapped.id, chooseFolder: true };
  expect(fake.inputsOf('work.start')).toEqual([request, request]);
  await act(() => {
    fake.emit('work', { attempt: 2, kind: 'change', steps: [], now: { at: 'done', connection: someConnection } });
  });
  expect(container.textContent).toContain('now shows another folder');
  cleanup();
});
