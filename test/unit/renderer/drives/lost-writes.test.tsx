// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { lossReasons, type LostWriteView } from '../../../../electron/contract/lost-writes.ts';
import { someConnection } from '../../../fakes/fake-engine.ts';
import { done, type FakeBridge } from '../../../fakes/fake-bridge.ts';
import { showWindow } from '../show-window.tsx';

const lost = (id: string, more: Partial<LostWriteView> = {}): LostWriteView => ({
  ...{ id, drive: 'c1', label: 'Files', path: `Sales/${id}.odt`, reason: 'no-space', at: '2026-11-30T10:00:00Z' },
  ...{ size: 48_120, isKept: true, ...more },
});

const shown = (list: readonly LostWriteView[], prepare: (fake: FakeBridge) => void = () => undefined) =>
  showWindow((fake) => {
    fake.replies.drives.list = () =>
      done({ drives: [{ ...someConnection, state: 'mapped' }], applications: [], open: [] });
    fake.replies.lost.list = () => done(list);
    prepare(fake);
  });
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const heard = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('\n');
const title = 'Files that weren’t saved';

describe('files that were not saved', () => {
  afterEach(cleanup);

  it('are not mentioned when there are none', async () => {
    await shown([]);
    expect(screen.queryByText(title)).toBeNull();
    expect(heard()).not.toContain('saved');
  });

  it('say which, where, why, and what to do', async () => {
    await shown([lost('report')]);
    const row = screen.getByText('report.odt').closest('li')?.textContent ?? '';
    expect(row).toContain('“report.odt” wasn’t saved: there’s no space left on the drive “Files”.');
    for (const part of ['Folder: Sales', '48.1 kB', 'Delete files you no longer need', 'Latchkey keeps a copy'])
      expect(row).toContain(part);
  });

  it('say how many were lost before them', async () => {
    await shown([lost('new'), lost('old', { before: 1 })]);
    expect(screen.getByText(/One more file was lost before these/)).toBeDefined();
  });

  it.each(lossReasons)(
    'have words of their own for each reason, also of a drive that has been removed: %s',
    async (reason) => {
      const { label: _, ...removed } = lost('report', { reason });
      await shown([removed]);
      expect(screen.getByText('report.odt').closest('p')?.textContent).toMatch(
        /^“report.odt” wasn’t saved: [^“”{}]*drive[^“”{}]*\.$/,
      );
    },
  );

  it('of which no copy is kept say so, and offer none', async () => {
    await shown([lost('film', { isKept: false })]);
    expect(screen.getByText(/there’s no copy/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Save a copy/ })).toBeNull();
  });

  it('are heard when one comes, and when it goes', async () => {
    const { act, fake } = await shown([]);
    await act(() => {
      fake.emit('lost', [lost('report')]);
    });
    expect(heard()).toContain('“report.odt” wasn’t saved: there’s no space left');
    await act(() => {
      fake.emit('lost', [lost('report'), lost('a'), lost('b')]);
    });
    expect(heard()).toContain('2 files weren’t saved, including “a.odt”.');
    await act(() => {
      fake.emit('lost', []);
    });
    expect(heard()).toContain('“report.odt” is no longer on the list');
    expect(screen.queryByText(title)).toBeNull();
  });

  it('are saved where main asks the person, and the window says where that was', async () => {
    const { act, fake } = await shown([lost('report')]);
    await act(() => {
      press(/^Save a copy… of “report.odt”/);
    });
    expect(fake.inputsOf('lost.save')).toEqual([{ id: 'report' }]);
    await act(() => {
      fake.emit('lost', []);
    });
    expect(heard()).toContain('Copy of “report.odt” saved:/home/user/Documents/report.odt');
    await act(() => {
      press('Got it');
    });
    expect(heard()).not.toContain('” saved:');
  });

  it('stay as they are when the person decides otherwise, or the place takes nothing', async () => {
    const { act, fake } = await shown([lost('report')]);
    fake.replies.lost.save = () => done(null);
    await act(() => {
      press(/^Save a copy/);
    });
    expect(heard()).not.toContain('” saved:');
    fake.replies.lost.save = () =>
      Promise.resolve({ ok: false, failure: { code: 'LK-5202', details: { path: '/x/report.odt' } } });
    await act(() => {
      press(/^Save a copy/);
    });
    expect(screen.getByRole('alert').textContent).toContain('There’s already something with that name: /x/report.odt.');
    expect(screen.getByText('report.odt')).toBeTruthy();
  });

  it('leave the list at once without a copy, and with one after a question that names it', async () => {
    const { act, fake } = await shown([lost('report'), lost('film', { isKept: false })]);
    await act(() => {
      press('Remove from this list: “film.odt”');
    });
    expect(fake.inputsOf('lost.forget')).toEqual([{ id: 'film' }]);
    await act(() => {
      press('Remove from this list: “report.odt”');
    });
    expect(document.activeElement?.textContent).toBe('The copy of “report.odt” will be deleted. Remove it anyway?');
    await act(() => {
      press('Keep it');
    });
    await act(() => {
      press('Remove from this list: “report.odt”');
    });
    await act(() => {
      press('Delete the copy');
    });
    expect(fake.inputsOf('lost.forget')).toEqual([{ id: 'film' }, { id: 'report' }]);
  });

  it('hand the focus on when the row in which it was is gone', async () => {
    const { act, fake } = await shown([lost('a', { isKept: false }), lost('b')]);
    const button = (name: string): HTMLElement => screen.getByRole('button', { name });
    button('Remove from this list: “a.odt”').focus();
    await act(() => {
      fake.emit('lost', [lost('b')]);
    });
    expect(document.activeElement?.textContent).toBe(title);
    button('Remove from this list: “b.odt”').focus();
    await act(() => {
      fake.emit('lost', []);
    });
    expect(document.activeElement?.tagName).toBe('H1');
  });
});
