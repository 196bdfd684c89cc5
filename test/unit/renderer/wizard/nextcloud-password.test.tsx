// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Recovery, SignInMethod } from '../../../../electron/contract/view.ts';
import { TYPING_RESTS_MS } from '../../../../renderer/wizard/address-check.ts';
import { done } from '../../../fakes/fake-bridge.ts';
import { asks } from '../../../window/scenes/world.ts';
import { showWindow, type ShownWindow } from '../show-window.tsx';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const press = (shown: ShownWindow, name: string): Promise<void> =>
  shown.act(() => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
const rail = (): string =>
  [...document.querySelectorAll('.steps .steps-words')].map(({ textContent }) => textContent).join(' ');

/** At the screen that comes after the address of a Nextcloud with these ways in. */
async function atSignIn(ways: readonly SignInMethod[]): Promise<ShownWindow> {
  const shown = await showWindow((fake) => {
    const address = 'https://cloud.example.com';
    fake.replies.address.check = () =>
      done({ address, host: 'cloud.example.com', name: 'Cloud', kind: 'nextcloud', ways });
    asks(fake, { kind: 'password', user: 'nora', host: 'cloud.example.com', refused: { code: 'LK-2001' } });
  });
  await press(shown, 'Get started');
  await shown.act(async () => {
    fireEvent.input(document.querySelector('input[name=address]') ?? document.body, { target: { value: 'cloud' } });
    await vi.advanceTimersByTimeAsync(TYPING_RESTS_MS);
  });
  await press(shown, 'Continue');
  return shown;
}

async function type(shown: ShownWindow, password: string): Promise<void> {
  await shown.act(() => {
    fireEvent.input(document.querySelector('input[name=user]') ?? document.body, { target: { value: 'nora' } });
    fireEvent.input(document.querySelector('input[name=password]') ?? document.body, { target: { value: password } });
  });
  await press(shown, 'Continue');
}

describe('a Nextcloud in the window', () => {
  it('asks for a password when the person chooses that, where IT asks for it', async () => {
    const shown = await atSignIn(['browser', 'password', 'app-password']);
    await press(shown, 'Sign in with a password');
    expect(screen.getByLabelText('Password')).toBeTruthy();
    expect(rail()).not.toContain('Code');
    await type(shown, 'plain');
    expect(shown.fake.inputsOf('work.start')).toMatchObject([{ user: 'nora', password: 'plain', way: 'password' }]);
    // Asked again, it is the answer to the question, and no other set-up.
    await type(shown, 'right');
    expect(shown.fake.inputsOf('work.answer')).toMatchObject([{ answer: { kind: 'password', password: 'right' } }]);
    expect(shown.fake.inputsOf('work.start')).toHaveLength(1);
  });

  it('does not offer it otherwise', async () => {
    await atSignIn(['browser', 'app-password']);
    expect(screen.queryByRole('button', { name: 'Sign in with a password' })).toBeNull();
  });
});

describe('an app password that may be on the platform', () => {
  it('is named with where to look, and settled by the person', async () => {
    const link = 'https://cloud.example.com/index.php/settings/user/security';
    const details = { host: 'cloud.example.com', name: 'Network drive – PC-4711', link };
    const duty: Recovery = {
      id: 'k7',
      kind: 'setup',
      label: 'Cloud',
      outcome: 'open',
      failure: { code: 'LK-3114', details },
    };
    const shown = await showWindow((fake) => {
      fake.replies.drives.list = () => done({ drives: [], applications: [], open: [duty] });
    });
    await press(shown, 'Drives');
    const row = document.querySelector('.card-rows')?.textContent ?? '';
    expect(row).toContain('Network drive – PC-4711');
    expect(row).toContain(link);
    expect(row).not.toContain('signing in again');
    await press(shown, 'Done');
    expect(shown.fake.inputsOf('work.start')).toEqual([{ kind: 'remove', id: 'k7', localOnly: false }]);
  });
});
