// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { RetirementView } from '../../../../electron/contract/retirement.ts';
import { done } from '../../../fakes/fake-bridge.ts';
import { drive } from '../../../window/scenes/world.ts';
import { showWindow } from '../show-window.tsx';

const shown = (retired: RetirementView) =>
  showWindow((main) => {
    main.replies.drives.list = () => done({ drives: [], applications: [], open: [], retired });
  });

describe('while IT has Latchkey retired', () => {
  afterEach(cleanup);

  it.each<[string, RetirementView, string]>([
    [
      'what will happen',
      { state: 'waiting', left: 1, codes: [] },
      'disconnected soon, and their app passwords deleted',
    ],
    [
      'that it goes on',
      { state: 'open', left: 2, codes: ['LK-7017'] },
      '2 app passwords left to delete. Latchkey continues',
    ],
    ['that a sign-in is needed', { state: 'open', left: 1, codes: ['LK-2021'] }, 'sign in again below'],
    ['that it is done', { state: 'done', left: 0, codes: [] }, 'Latchkey has left nothing behind'],
  ])('the window says %s, and offers to set up nothing', async (_what, retired, words) => {
    await shown(retired);
    expect(document.body.textContent).toContain('Your IT department is retiring Latchkey');
    expect(document.body.textContent).toContain(words);
    expect(screen.queryByRole('button', { name: 'Set up a drive' })).toBeNull();
  });

  it('offers to renew nothing, which would be refused', async () => {
    const kept = drive({ id: 'a', label: 'Files', state: 'mapped' });
    const answer = async (retired: RetirementView | undefined) => {
      await showWindow((main) => {
        main.replies.drives.list = () =>
          done({ drives: [kept], applications: [], open: [], ...(retired === undefined ? {} : { retired }) });
      });
      act(() => {
        fireEvent.click(screen.getByRole('button', { name: 'More for Files' }));
      });
      const named = [...screen.getAllByRole('button'), ...screen.getAllByRole('menuitem')];
      cleanup();
      return named.filter((one) => /^Renew/.test(one.getAttribute('aria-label') ?? one.textContent)).length;
    };
    expect(await answer(undefined)).toBe(2);
    expect(await answer({ state: 'waiting', left: 1, codes: [] })).toBe(0);
  });
});
