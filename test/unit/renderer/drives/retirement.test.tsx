// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { RetirementView } from '../../../../electron/contract/retirement.ts';
import { done } from '../../../fakes/fake-bridge.ts';
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
});
