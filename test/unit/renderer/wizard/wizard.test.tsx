// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { QuestionView } from '../../../../electron/contract/questions.ts';
import type { StepView, WorkNow, WorkView } from '../../../../electron/contract/window.ts';
import { SLOW_MS } from '../../../../renderer/ui/use-slow.ts';
import { done, hold, startView } from '../../../fakes/fake-bridge.ts';
import { connection, driveQuestion, methods, steps } from '../../../window/scenes/world.ts';
import { showWindow, type ShownWindow } from '../show-window.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const heading = (): HTMLElement => screen.getByRole('heading', { level: 1 });
const press = (shown: ShownWindow, name: string | RegExp): Promise<void> =>
  shown.act(() => {
    fireEvent.click(screen.getByRole('button', { name }));
  });

function tell(shown: ShownWindow, now: WorkNow, stepViews: readonly StepView[] = [], kind: WorkView['kind'] = 'setup') {
  return shown.act(() => {
    shown.fake.emit('work', { attempt: 1, kind, steps: stepViews, now });
  });
}

const code: QuestionView = { kind: 'code', method: { id: 'otp' }, others: false, sent: false };
const method: QuestionView = { kind: 'method', methods };

async function asked(question: QuestionView): Promise<ShownWindow> {
  const shown = await showWindow();
  await tell(shown, { at: 'question', question }, steps(1, 'running'));
  return shown;
}

async function settingUp(): Promise<ShownWindow> {
  const shown = await asked(code);
  await tell(shown, { at: 'working' }, steps(2, 'running'));
  return shown;
}

describe('each screen', () => {
  it('begins in its first field, or at its heading where there is none, and says where one is', async () => {
    const shown = await asked(code);
    const field = screen.getByLabelText('Code from your authenticator app');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-describedby')?.split(' ')[0]).toBe(heading().id);
    expect(document.title).toBe('Enter your code – Latchkey');
    expect(document.querySelector('[aria-current="step"]')?.textContent).toContain('Code');
    await tell(shown, { at: 'working' }, steps(2, 'running'));
    expect(heading().textContent).toBe('Setting up your drive');
    expect(document.activeElement).toBe(heading());
  });

  it('takes Enter on its heading for the main button', async () => {
    const shown = await asked(method);
    await shown.act(() => {
      fireEvent.keyDown(heading(), { key: 'Enter' });
    });
    expect(shown.fake.inputsOf('work.answer')).toHaveLength(1);
  });

  it('does not take a held Enter key of the screen before for its own', async () => {
    const shown = await asked(code);
    const field = screen.getByLabelText('Code from your authenticator app');
    fireEvent.keyDown(heading(), { key: 'Enter', repeat: true });
    // A key that is prevented submits nothing; one that is pressed anew does.
    expect(fireEvent.keyDown(field, { key: 'Enter', repeat: true })).toBe(false);
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(true);
    expect(shown.fake.inputsOf('work.answer')).toEqual([]);
  });
});

describe('setting up', () => {
  it('speaks the step that is under way and shows what the others took', async () => {
    const shown = await settingUp();
    await tell(shown, { at: 'working' }, steps(4, 'running'));
    expect(document.querySelector('.work-status')?.textContent).toBe('Connecting the drive');
    expect(screen.getByText('App password created').closest('li')?.textContent).toMatch(/0\.2\ss/u);
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
    expect(heading().textContent).toBe('Undoing the set-up');
    await tell(shown, { at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' }, steps(2));
    // The list says it, and the set-up can be begun again from there.
    expect(heading().textContent).toBe('Drives');
    expect(document.querySelector('.note-title')?.textContent).toBe('All changes undone');
    await press(shown, 'Start again');
    expect(shown.stores.app.getState().view).toBe('wizard');
  });
});

describe('a failure', () => {
  it('says what happened, what to do, and the code', async () => {
    const shown = await settingUp();
    await tell(shown, { at: 'failed', failure: { code: 'LK-5005' }, after: 'kept', id: 'x' }, steps(4, 'failed'));
    expect(heading().textContent).toBe('Couldn’t connect the drive');
    expect(screen.getByRole('alert').textContent).toContain('couldn’t be connected');
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
    expect(heading().textContent).toBe('Couldn’t connect the drive');
  });

  it('can be left for later', async () => {
    const shown = await settingUp();
    await tell(shown, { at: 'failed', failure: { code: 'LK-5005' }, after: 'kept', id: 'x' }, steps(4, 'failed'));
    await press(shown, 'Finish later');
    expect(heading().textContent).toBe('Drives');
    expect(shown.fake.inputsOf('work.start')).toEqual([]);
  });
});

describe('the drive', () => {
  const { label, folder, name } = driveQuestion;
  const named = { attempt: 1, kind: 'setup', drive: { label, folder, name } } as const;

  async function naming(): Promise<ShownWindow> {
    const shown = await settingUp();
    await shown.act(() => {
      shown.fake.emit('work', { ...named, steps: steps(4, 'running'), now: { at: 'working' } });
    });
    return shown;
  }

  async function rename(shown: ShownWindow, to: string): Promise<void> {
    await press(shown, 'Change name');
    await shown.act(() => {
      fireEvent.change(screen.getByLabelText('Name of the drive'), { target: { value: to } });
      fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    });
  }

  it('is asked about by nobody, and shown with its name while it is set up', async () => {
    await naming();
    expect(screen.getByText('Example Company')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Change folder' })).toBeTruthy();
  });

  it('gets what is changed while it is set up as soon as it is there, all at once', async () => {
    const shown = await naming();
    await press(shown, 'Change folder');
    await rename(shown, 'Company');
    expect(screen.getByText('Company')).toBeTruthy();
    expect(shown.fake.inputsOf('work.start')).toEqual([]);
    await shown.act(() => {
      shown.fake.emit('work', { ...named, steps: steps(7), now: { at: 'done', connection } });
    });
    expect(shown.fake.inputsOf('work.start')).toEqual([
      { kind: 'change', id: connection.id, chooseFolder: true, label: 'Company' },
    ]);
  });

  it('is not changed under the hands of somebody who still types', async () => {
    const shown = await naming();
    await press(shown, 'Change name');
    await shown.act(() => {
      shown.fake.emit('work', { ...named, steps: steps(7), now: { at: 'done', connection } });
    });
    expect(heading().textContent).toBe('Rename your drive');
    await press(shown, 'Cancel');
    expect(heading().textContent).toBe('Your drive is ready');
    expect(shown.fake.inputsOf('work.start')).toEqual([]);
  });

  it('can be renamed when it is there, and stays as it is when that is given up', async () => {
    const shown = await naming();
    await tell(shown, { at: 'done', connection }, steps(7));
    await rename(shown, 'Company');
    expect(shown.fake.inputsOf('work.start')).toEqual([{ kind: 'change', id: connection.id, label: 'Company' }]);
    shown.fake.replies.work.cancel = () => {
      shown.fake.emit('work', {
        ...{ attempt: 2, kind: 'change', steps: [] },
        now: { at: 'failed', failure: { code: 'LK-0002' }, after: 'unchanged', id: connection.id },
      });
      return done(null);
    };
    await shown.act(() => {
      shown.fake.emit('work', { attempt: 2, kind: 'change', steps: steps(5, 'running'), now: { at: 'working' } });
    });
    expect(heading().textContent).toBe('Changing your drive');
    await press(shown, 'Cancel');
    expect(heading().textContent).toBe('Your drive is ready');
  });

  it('whose name is another’s asks for the next name', async () => {
    const shown = await naming();
    await tell(shown, { at: 'done', connection }, steps(7));
    await rename(shown, 'Taken');
    await shown.act(() => {
      shown.fake.emit('work', {
        ...{ attempt: 2, kind: 'change', steps: [] },
        now: { at: 'failed', failure: { code: 'LK-1006' }, after: 'unchanged', id: connection.id },
      });
    });
    await press(shown, 'Choose another name');
    expect(heading().textContent).toBe('Rename your drive');
  });

  it('of somebody else is taken back, and the name is asked for again', async () => {
    const shown = await naming();
    await shown.act(() => {
      shown.stores.wizard.setState({ user: 'anna' });
    });
    shown.fake.replies.work.cancel = () => {
      shown.fake.emit('work', {
        ...{ attempt: 1, kind: 'setup', steps: [] },
        now: { at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' },
      });
      return done(null);
    };
    await press(shown, 'Not you?');
    await press(shown, 'Use another account');
    expect(shown.stores.wizard.getState()).toMatchObject({ page: 'sign-in', user: '' });
  });
});

describe('ready', () => {
  it('says what was kept where and until when, and opens the drive', async () => {
    const shown = await settingUp();
    await tell(shown, { at: 'done', connection }, steps(7));
    expect(document.body.textContent).toContain('19 February 2027');
    expect(document.body.textContent).toContain('Your desktop’s keychain');
    await press(shown, 'Open in Files');
    expect(shown.fake.inputsOf('drives.open')).toEqual([{ id: connection.id }]);
  });

  it('says that it waits for the drive to open', async () => {
    const shown = await settingUp();
    shown.fake.replies.drives.open = () => hold<never>().answer;
    await tell(shown, { at: 'done', connection }, steps(7));
    await press(shown, 'Open in Files');
    expect(screen.getByText('Opening Example Files…')).toBeTruthy();
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
