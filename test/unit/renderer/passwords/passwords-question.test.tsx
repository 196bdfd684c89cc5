// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { OwnedPasswordView } from '../../../../electron/contract/app-passwords.ts';
import type { WorkView } from '../../../../electron/contract/window.ts';
import { done } from '../../../fakes/fake-bridge.ts';
import { showWindow } from '../show-window.tsx';

const leftOver = (id: string, ownership: 'orphan' | 'likely-orphan'): OwnedPasswordView => ({
  ...{ id, name: `Device ${id}`, createdAt: '2026-01-01T00:00:00Z', expiresAt: null, method: null, lastUsedAt: null },
  ...{ ownership, unused: false },
});

describe('the question what this computer left over', () => {
  afterEach(cleanup);
  const asking = (kind: 'setup' | 'renew'): WorkView => ({
    ...{ attempt: 1, kind, steps: [] },
    now: {
      at: 'question',
      question: {
        kind: 'passwords',
        why: 'orphans',
        passwords: [leftOver('2', 'orphan'), leftOver('3', 'likely-orphan')],
      },
    },
  });
  const buttons = (container: Element): readonly string[] =>
    [...container.querySelectorAll('.actions button')].map(({ textContent }) => textContent);

  it.each([
    ['setup', 'wizard', 'Cancel set-up'],
    ['renew', 'drives', 'Cancel renewal'],
  ] as const)('in a %s says what each way on does', async (kind, owner, cancel) => {
    const { act, fake, stores, container } = await showWindow((world) => {
      world.replies.work.start = () => done(asking(kind));
    });
    await act(() => {
      stores.app.getState().show(owner);
      const request = { kind: 'renew', id: 'c1' } as const;
      void stores.work.getState().start(owner, request);
    });
    expect(buttons(container)).toEqual(['Delete 1 and continue', 'Keep all and continue', cancel]);
    expect(container.querySelector('.actions button')?.className).toContain('button-danger');
    const keep = [...container.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Keep all'));
    await act(() => {
      if (keep !== undefined) fireEvent.click(keep);
    });
    expect(fake.inputsOf('work.answer')).toEqual([{ attempt: 1, answer: { kind: 'passwords', revoke: [] } }]);
    expect(fake.inputsOf('work.cancel')).toEqual([]);
  });
});
