// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StepView, WorkNow, WorkView } from '../../../../electron/contract/window.ts';
import { SLOW_MS } from '../../../../renderer/ui/use-slow.ts';
import { done, hold, startView } from '../../../fakes/fake-bridge.ts';
import { connection, driveQuestion, steps } from '../../../window/scenes/world.ts';
import { showWindow, type ShownWindow } from '../show-window.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const heading = (): HTMLElement => screen.getByRole('heading', { level: 1 });
const field = (): HTMLElement => screen.getByLabelText('Name of the drive');
const press = (shown: ShownWindow, name: string | RegExp): Promise<void> =>
  shown.act(() => {
    fireEvent.click(screen.getByRole('button', { name }));
  });

function tell(shown: ShownWindow, now: WorkNow, stepViews: readonly StepView[] = [], kind: WorkView['kind'] = 'setup') {
  return shown.act(() => {
    shown.fake.emit('work', { attempt: 1, kind, steps: stepViews, now });
  });
}

async function settingUp(): Promise<ShownWindow> {
  const shown = await showWindow();
  await tell(shown, { at: 'question', question: driveQuestion }, steps(2));
  return shown;
}

describe('each screen', () => {
  it('begins in its first field, or at its heading where there is none, and says where one is', async () => {
    const shown = await settingUp();
    expect(document.activeElement).toBe(field());
    expect(field().getAttribute('aria-describedby')?.split(' ')[0]).toBe(heading().id);
    expect(document.title).toBe('Your drive – Latchkey');
    expect(document.querySelector('[aria-current="step"]')?.textContent).toContain('Your drive');
    await tell(shown, { at: 'working' }, steps(2, 'running'));
    expect(heading().textContent).toBe('Setting up your drive');
    expect(document.activeElement).toBe(heading());
  });

  it('takes Enter on its heading for the main button', async () => {
    const shown = await settingUp();
    await shown.act(() => {
      fireEvent.keyDown(heading(), { key: 'Enter' });
    });
    expect(shown.fake.inputsOf('work.answer')).toHaveLength(1);
  });

  it('does not take a held Enter key of the screen before for its own', async () => {
    const shown = await settingUp();
    fireEvent.keyDown(heading(), { key: 'Enter', repeat: true });
    // A key that is prevented submits nothing; one that is pressed anew does.
    expect(fireEvent.keyDown(field(), { key: 'Enter', repeat: true })).toBe(false);
    expect(fireEvent.keyDown(field(), { key: 'Enter' })).toBe(true);
    expect(shown.fake.inputsOf('work.answer')).toEqual([]);
  });
});

describe('setting up', () => {
  it('speaks the step that is under way and shows what the others took', async () => {
    const shown = await settingUp();
    await tell(shown, { at: 'working' }, steps(4, 'running'));
    expect(document.querySelector('.work-status')?.textContent).toBe('Connecting the drive');
    expect(screen.getByText('App password made').closest('li')?.textContent).toMatch(/0\.2\ss/u);
  });

  it('says after ten seconds what it waits for', async () => {
    vi.useFakeTimers();
    const shown = await settingUp();
    await tell(shown, { at: 'working' }, steps(3, 'running'));
    const status = (): string => document.querySelector('.work-status')?.textContent ?? '';
    act(() => {
      vi.advanceTimersByTime(SLOW_MS - 1);
    });
    expect(status()).not.toContain('the password of your keychain');
    act(() => {
      vi.advanceTimersByTime(1);
    });
    expect(status()).toContain('Your desktop may be asking for the password of your keychain');
  });

  it('shows undoing when it is cancelled, and says when nothing is left', async () => {
    const shown = await settingUp();
    await tell(shown, { at: 'working' }, steps(4, 'running'));
    await press(shown, 'Cancel and undo');
    expect(shown.fake.inputsOf('work.cancel')).toEqual([{ attempt: 1 }]);
    await tell(shown, { at: 'undoing' }, steps(4));
    expect(heading().textContent).toBe('Undoing');
    await tell(shown, { at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' }, steps(2));
    expect(heading().textContent).toBe('Everything is undone');
  });
});

describe('a failure', () => {
  it('says what happened, what to do, and the code', async () => {
    const shown = await settingUp();
    await tell(shown, { at: 'failed', failure: { code: 'LK-5005' }, after: 'kept', id: 'x' }, steps(4, 'failed'));
    expect(heading().textContent).toBe('The drive could not be connected');
    expect(screen.getByRole('alert').textContent).toContain('could not be connected');
    expect(document.querySelector('code')?.textContent).toBe('LK-5005');
    await press(shown, 'Try again');
    expect(shown.fake.inputsOf('work.start')).toEqual([{ kind: 'reconnect', id: 'x' }]);
  });

  it('leads to the report without losing its place', async () => {
    const shown = await settingUp();
    await tell(shown, { at: 'failed', failure: { code: 'LK-5005' }, after: 'kept', id: 'x' }, steps(4, 'failed'));
    await press(shown, /Save a report/);
    expect(shown.fake.inputsOf('diagnostics.report')).toHaveLength(1);
    await press(shown, 'Set-up');
    expect(heading().textContent).toBe('The drive could not be connected');
  });

  it('can be left for later', async () => {
    const shown = await settingUp();
    await tell(shown, { at: 'failed', failure: { code: 'LK-5005' }, after: 'kept', id: 'x' }, steps(4, 'failed'));
    await press(shown, 'Finish later');
    expect(heading().textContent).toBe('Drives');
    expect(shown.fake.inputsOf('work.start')).toEqual([]);
  });
});

describe('ready', () => {
  it('says what was kept where and until when, and opens the drive', async () => {
    const shown = await settingUp();
    await tell(shown, { at: 'done', connection }, steps(7));
    expect(document.body.textContent).toContain('19 February 2027');
    expect(document.body.textContent).toContain('The keychain of your desktop');
    await press(shown, 'Open in Files');
    expect(shown.fake.inputsOf('drives.open')).toEqual([{ id: connection.id }]);
  });

  it('says that it waits for the drive to open', async () => {
    const shown = await settingUp();
    shown.fake.replies.drives.open = () => hold<never>().answer;
    await tell(shown, { at: 'done', connection }, steps(7));
    await press(shown, 'Open in Files');
    expect(screen.getByText('Opening Example Files …')).toBeTruthy();
  });

  it('starts with the computer when the person wants it', async () => {
    const shown = await settingUp();
    shown.fake.replies.settings.change = () => done({ ...startView.settings, startAtLogon: true });
    await tell(shown, { at: 'done', connection }, steps(7));
    const toggle = (): HTMLInputElement => screen.getByRole('switch', { name: 'Start Latchkey with my computer' });
    await shown.act(() => {
      fireEvent.click(toggle());
    });
    expect(shown.fake.inputsOf('settings.change')).toEqual([{ startAtLogon: true }]);
    expect(toggle().checked).toBe(true);
  });
});
