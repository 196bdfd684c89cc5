// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QuestionView } from '../../../../electron/contract/questions.ts';
import { hold, refused } from '../../../fakes/fake-bridge.ts';
import { showWindow, type ShownWindow } from '../show-window.tsx';

const link = { address: 'https://files.example.com', host: 'files.example.com', user: 'me' };
const again: QuestionView = { kind: 'password', user: 'me', host: 'files.example.com', refused: { code: 'LK-2001' } };

let shown: ShownWindow;
beforeEach(async () => {
  shown = await showWindow();
  await shown.act(() => {
    shown.fake.emit('link', link);
  });
  await shown.act(() => {
    fireEvent.click(screen.getByRole('button', { name: 'Yes, continue' }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

const field = (): HTMLInputElement => screen.getByLabelText('Password');
const type = (text: string): void => {
  fireEvent.change(field(), { target: { value: text } });
};
const goOn = (): Promise<void> =>
  shown.act(() => {
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
  });

describe('the window', () => {
  it('tells main while a password shows, and when it is gone', async () => {
    expect(shown.fake.inputsOf('app.conceal')).toEqual([{ on: true }]);
    await shown.act(() => {
      fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    });
    expect(shown.fake.inputsOf('app.conceal')).toEqual([{ on: true }, { on: false }]);
  });

  it('is in shared pictures of the screen while personal details are covered, and never before they are', async () => {
    const told = (): readonly unknown[] => shown.fake.inputsOf('app.conceal');
    const covered = (): boolean => shown.stores.app.getState().covered;
    const press = (): Promise<void> =>
      shown.act(() => {
        shown.fake.emit('cover', null);
      });
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (begin: () => void) => frames.push(begin));
    await press();
    for (const frame of [1, 2]) {
      expect(covered()).toBe(true);
      expect(told(), `before frame ${String(frame)}`).toEqual([{ on: true }]);
      await shown.act(() => frames.shift()?.());
    }
    expect(told()).toEqual([{ on: true }, { on: false }]);
    const held = hold<null>();
    shown.fake.replies.app.conceal = () => held.answer;
    await press();
    expect(told()).toEqual([{ on: true }, { on: false }, { on: true }]);
    expect(covered()).toBe(true);
    await shown.act(() => {
      held.give({ ok: true, value: null });
    });
    expect(covered()).toBe(false);
  });
});

describe('the password', () => {
  it('is sent once and is gone from the page at once', async () => {
    const held = hold<never>();
    shown.fake.replies.work.start = () => held.answer;
    type('top secret');
    const input = field();
    await goOn();
    expect(shown.fake.inputsOf('work.start')).toEqual([
      {
        kind: 'setup',
        platform: 'https://files.example.com',
        platformKind: 'netexplorer',
        user: 'me',
        password: 'top secret',
      },
    ]);
    expect(input.value).toBe('');
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(document.documentElement.outerHTML).not.toContain('top secret');
  });

  it('is asked for again in an empty field that says why', async () => {
    type('wrong');
    await goOn();
    await shown.act(() => {
      shown.fake.emit('work', { attempt: 1, kind: 'setup', steps: [], now: { at: 'question', question: again } });
    });
    expect(field().value).toBe('');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field());
    const why = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toContain('Wrong user name or password');
  });

  it('is not sent when it is missing', async () => {
    await goOn();
    expect(shown.fake.inputsOf('work.start')).toEqual([]);
    expect(screen.getByText('Enter your password.')).toBeTruthy();
    expect(document.activeElement).toBe(field());
  });

  it('may begin and end with blanks', async () => {
    type(' spaces around ');
    await goOn();
    expect(shown.fake.inputsOf('work.start')).toEqual([expect.objectContaining({ password: ' spaces around ' })]);
  });

  it('is shown at a press and hidden at the next, which a switch or a voice can do as well', async () => {
    const button = screen.getByRole('button', { name: 'Show password' });
    for (const [type, pressed] of [
      ['text', 'true'],
      ['password', 'false'],
    ]) {
      await shown.act(() => {
        fireEvent.click(button);
      });
      expect(field().type).toBe(type);
      expect(button.getAttribute('aria-pressed')).toBe(pressed);
    }
  });

  it('is hidden again when the window loses the focus, and stays hidden while somebody else looks', async () => {
    const button = screen.getByRole('button', { name: 'Show password' });
    const press = (): Promise<void> =>
      shown.act(() => {
        fireEvent.click(button);
      });
    await press();
    await shown.act(() => {
      fireEvent.blur(window);
    });
    expect(field().type).toBe('password');
    await press();
    await shown.act(() => shown.stores.app.getState().cover(true));
    await press();
    expect(field().type).toBe('password');
    await shown.act(() => shown.stores.app.getState().cover(false));
    expect(field().type).toBe('password');
  });

  it.each([
    ['LK-2001', 'true'],
    ['LK-1009', null],
  ] as const)('is marked as wrong only when it was: %s', async (code, invalid) => {
    shown.fake.replies.work.start = () => refused(code);
    type('top secret');
    await goOn();
    expect(screen.getByRole('alert').textContent).toContain(code);
    expect(field().getAttribute('aria-invalid')).toBe(invalid);
  });
});
