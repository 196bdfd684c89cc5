// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { FolderPage } from '../../../../electron/contract/folders.ts';
import type { FolderQuestionView } from '../../../../electron/contract/questions.ts';
import { showWindow, type ShownWindow } from '../show-window.tsx';

const page = (folder: string, names: readonly string[], more: Partial<FolderPage> = {}): FolderPage => ({
  ...{ folder, from: 0, total: names.length, cut: false },
  folders: names.map((name) => (name.includes('\\') ? { name, unusable: true } : { name })),
  ...more,
});

afterEach(cleanup);

async function asked(shownPage: FolderPage, more: Partial<FolderQuestionView> = {}) {
  const shown = await showWindow();
  const ask = (now: FolderPage, change: Partial<FolderQuestionView> = {}): Promise<void> =>
    shown.act(() => {
      const question = { kind: 'folder', host: 'files.example.com', why: 'wish', page: now, ...change } as const;
      shown.fake.emit('work', { attempt: 1, kind: 'setup', steps: [], now: { at: 'question', question } });
    });
  await ask(shownPage, more);
  const list = (): HTMLElement => screen.getByRole('listbox');
  // The window has another list of options, for the language.
  const chosenOption = (): HTMLElement => within(list()).getByRole('option', { selected: true });
  /** One key after the other, each drawn before the next, as in a browser. */
  const press = async (shownNow: ShownWindow, ...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await shownNow.act(() => {
        fireEvent.keyDown(list(), { key });
      });
    }
  };
  return {
    ask,
    list,
    press: (...keys: readonly string[]) => press(shown, ...keys),
    click: (name: string) =>
      shown.act(() => {
        fireEvent.click(screen.getByRole('button', { name }));
      }),
    shown,
    chosen: () => chosenOption().textContent,
    chosenOption,
    answers: () => shown.fake.inputsOf('work.answer').map((input) => (input as { answer: unknown }).answer),
  };
}

describe('choosing a folder', () => {
  it('is a listbox whose choice follows the arrow keys, and names what it points at', async () => {
    const { press, chosen, chosenOption, list } = await asked(page('', ['Clients', 'Projects', 'Sales']));
    expect(chosen()).toContain('All your files');
    await press('ArrowDown', 'ArrowDown');
    expect(chosen()).toBe('Projects');
    expect(list().getAttribute('aria-activedescendant')).toBe(chosenOption().id);
    await press('End', 'ArrowDown');
    expect(chosen()).toBe('Sales');
    await press('Home', 'ArrowUp');
    expect(chosen()).toContain('All your files');
  });

  it('finds a folder by the letters that are typed', async () => {
    const { press, chosen } = await asked(page('', ['Clients', 'Sales', 'Staff']));
    await press('s');
    expect(chosen()).toBe('Sales');
    await press('t');
    expect(chosen()).toBe('Staff');
  });

  it.each(['Enter', 'ArrowRight'])('goes into a folder by %s, and up by ←', async (key) => {
    const { press, answers, ask } = await asked(page('Clients', ['A', 'B']));
    await press('ArrowDown', key);
    expect(answers()).toEqual([{ kind: 'open-folder', folder: 'Clients/A' }]);
    await ask(page('Clients/A', []));
    await press('ArrowLeft');
    expect(answers()[1]).toEqual({ kind: 'open-folder', folder: 'Clients' });
  });

  it('uses what is chosen: a folder of the list, or the one that is looked into', async () => {
    const first = await asked(page('Clients', ['A']));
    await first.press('ArrowDown');
    await first.click('Use this folder');
    expect(first.answers()).toEqual([{ kind: 'folder', folder: 'Clients/A' }]);
    cleanup();
    const second = await asked(page('Clients', ['A']));
    await second.press('Enter');
    expect(second.answers()).toEqual([{ kind: 'folder', folder: 'Clients' }]);
  });

  it('can neither open nor use what no drive can show, and says why', async () => {
    const { press, click, answers, chosen, chosenOption } = await asked(page('', ['a\\b']));
    await press('ArrowDown', 'Enter');
    expect(chosen()).toContain('A drive can’t show it');
    expect(chosenOption().getAttribute('aria-disabled')).toBe('true');
    await click('Use this folder');
    await click('Open');
    expect(answers()).toEqual([]);
  });

  it('suggests a folder where the root takes no files', async () => {
    const { chosen } = await asked(page('', ['a\\b', 'personal']), { why: 'root' });
    expect(chosen()).toBe('personal');
  });

  it('asks for the next page, and is in the list again when it comes', async () => {
    const { click, answers, ask, list } = await asked(page('', ['A'], { total: 90 }));
    expect(screen.getByText('1 to 1 of 90')).toBeDefined();
    await click('More folders');
    expect(answers()).toEqual([{ kind: 'open-folder', folder: '', from: 1 }]);
    await ask(page('', ['B'], { from: 1, total: 90 }));
    expect(document.activeElement).toBe(list());
  });

  it('makes a folder by its name and Enter, which chooses nothing', async () => {
    const { click, answers, shown } = await asked(page('Sales', []));
    await click('New folder…');
    const field = screen.getByLabelText('Name of the new folder');
    expect(document.activeElement).toBe(field);
    await shown.act(() => {
      fireEvent.keyDown(field, { key: 'Enter' });
    });
    expect(screen.getByText('Enter a name for the folder.')).toBeDefined();
    await shown.act(() => {
      fireEvent.change(field, { target: { value: ' 2026 ' } });
      fireEvent.keyDown(field, { key: 'Enter' });
    });
    expect(answers()).toEqual([{ kind: 'make-folder', folder: 'Sales', name: '2026' }]);
  });

  it('does nothing more while the platform is asked, and says what it waits for', async () => {
    const { press, click, answers, list } = await asked(page('', ['A']), { busy: 'opening' });
    expect(list().getAttribute('aria-busy')).toBe('true');
    await press('ArrowDown', 'Enter');
    await click('Use this folder');
    expect(answers()).toEqual([]);
    expect(screen.getByText('Opening the folder…')).toBeDefined();
  });

  it('says why a folder could not be opened, with its code', async () => {
    await asked(page('', ['A']), { refused: { code: 'LK-3013', details: { host: 'files.example.com' } } });
    expect(screen.getByRole('alert').textContent).toContain('LK-3013');
  });
});
