// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { QuestionView } from '../../../../electron/contract/questions.ts';
import { showWindow, type ShownWindow } from '../show-window.tsx';

type Code = Extract<QuestionView, { kind: 'code' }>;

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const code = (change: Partial<Code> = {}): Code => ({
  kind: 'code',
  method: { id: 'otp' },
  others: false,
  sent: false,
  ...change,
});

async function asked(question: QuestionView): Promise<ShownWindow> {
  const shown = await showWindow();
  await ask(shown, question);
  return shown;
}

const ask = (shown: ShownWindow, question: QuestionView): Promise<void> =>
  shown.act(() => {
    shown.fake.emit('work', { attempt: 1, kind: 'setup', steps: [], now: { at: 'question', question } });
    shown.stores.app.getState().show('wizard');
  });

const field = (): HTMLInputElement => screen.getByLabelText(/^(Code from|YubiKey code)/);
const type = (shown: ShownWindow, text: string): Promise<void> =>
  shown.act(() => {
    fireEvent.change(field(), { target: { value: text } });
  });

describe('a one-time code', () => {
  it('goes on by itself after the last digit, once', async () => {
    const shown = await asked(code());
    for (const text of ['4', '49', '491', '4912', '49120', '491203', '4912037']) await type(shown, text);
    expect(shown.fake.inputsOf('work.answer')).toEqual([{ attempt: 1, answer: { kind: 'code', code: '491203' } }]);
  });

  it('can be pasted with the message around it', async () => {
    const shown = await asked(code());
    await type(shown, 'Your code: 491 203');
    expect(shown.fake.inputsOf('work.answer')).toEqual([{ attempt: 1, answer: { kind: 'code', code: '491203' } }]);
  });

  it('is one field that phones and screen readers know', async () => {
    await asked(code());
    expect([field().inputMode, field().autocomplete]).toEqual(['numeric', 'one-time-code']);
    expect(document.querySelector('.code-cells')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('is asked for again in an empty field that says why', async () => {
    const shown = await asked(code());
    await type(shown, '491203');
    await shown.act(() => {
      shown.fake.emit('work', { attempt: 1, kind: 'setup', steps: [], now: { at: 'working' } });
    });
    await ask(shown, code({ refused: { code: 'LK-2101', details: { attemptsLeft: 2 } } }));
    expect(field().value).toBe('');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field());
    expect(document.body.textContent).toContain('2 attempts left');
  });
});

describe('another code', () => {
  const sms = { id: 'sms', hint: '+33 •• 12' } as const;

  it('can be asked for at once after the first was sent', async () => {
    const shown = await asked(code({ method: sms, sent: true }));
    expect(document.body.textContent).toContain('A code has been sent to +33 •• 12.');
    await shown.act(() => {
      fireEvent.click(screen.getByRole('button', { name: 'Send a new code' }));
    });
    expect(shown.fake.inputsOf('work.answer')).toEqual([{ attempt: 1, answer: { kind: 'resend' } }]);
  });

  it('has to wait as long as the platform wants, counted down', async () => {
    const refused = { code: 'LK-2104', details: { retryAfterS: 2 } } as const;
    vi.useFakeTimers();
    const shown = await asked(code({ method: sms, refused }));
    const button = (): HTMLElement => screen.getByRole('button', { name: /Send a new code/ });
    expect(button().textContent).toContain('2 seconds');
    fireEvent.click(button());
    expect(shown.fake.inputsOf('work.answer')).toEqual([]);
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    expect(button().textContent).toContain('1 second');
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    expect(button().textContent).toBe('Send a new code');
  });

  it('is not offered for an app that makes its own', async () => {
    await asked(code());
    expect(screen.queryByRole('button', { name: /Send a new code/ })).toBeNull();
  });
});

it('a YubiKey types its code, Enter included', async () => {
  const shown = await asked(code({ method: { id: 'yubikey' } }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Touch your YubiKey');
  fireEvent.change(field(), { target: { value: 'cccccbhrdtkk' } });
  await shown.act(() => {
    const { form } = field();
    if (form !== null) fireEvent.submit(form);
  });
  expect(shown.fake.inputsOf('work.answer')).toEqual([{ attempt: 1, answer: { kind: 'code', code: 'cccccbhrdtkk' } }]);
});

it('several methods are radio buttons, and nothing is sent before one goes on', async () => {
  const shown = await asked({ kind: 'method', methods: [{ id: 'otp' }, { id: 'sms', hint: '+33 •• 12' }] });
  const message = screen.getByRole('radio', { name: 'Text message' });
  fireEvent.click(message);
  expect(shown.fake.inputsOf('work.answer')).toEqual([]);
  await shown.act(() => {
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
  });
  expect(shown.fake.inputsOf('work.answer')).toEqual([{ attempt: 1, answer: { kind: 'method', method: 'sms' } }]);
});

it('another way can be chosen when there are others', async () => {
  const shown = await asked(code({ others: true }));
  await shown.act(() => {
    fireEvent.click(screen.getByRole('button', { name: 'Use a different method' }));
  });
  expect(shown.fake.inputsOf('work.answer')).toEqual([{ attempt: 1, answer: { kind: 'other-method' } }]);
});
