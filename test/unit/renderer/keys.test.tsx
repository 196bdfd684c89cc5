// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { QuestionView } from '../../../electron/contract/questions.ts';
import type { WorkNow } from '../../../electron/contract/window.ts';
import { done } from '../../fakes/fake-bridge.ts';
import { connection, drive, methods, setUp, steps } from '../../window/scenes/world.ts';
import { showWindow, type ShownWindow } from './show-window.tsx';

afterEach(cleanup);

const heading = (): HTMLElement => screen.getByRole('heading', { level: 1 });
const press = (shown: ShownWindow, key: string, more: object = {}): Promise<void> =>
  shown.act(() => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  });
const tell = (shown: ShownWindow, now: WorkNow): Promise<void> =>
  shown.act(() => {
    shown.fake.emit('work', setUp(now, steps(2)));
  });

const questions: readonly QuestionView[] = [
  { kind: 'method', methods },
  { kind: 'code', method: { id: 'otp' }, others: true, sent: false },
  { kind: 'password', user: 'anna', host: 'files.example.com' },
];

describe('Escape', () => {
  it.each(questions)('goes back from $kind', async (question) => {
    const shown = await showWindow();
    await tell(shown, { at: 'question', question });
    await press(shown, 'Escape');
    expect(shown.fake.inputsOf('work.cancel')).toHaveLength(1);
  });

  it('leaves a failure and a drive that is ready, as their way out does', async () => {
    const shown = await showWindow();
    await tell(shown, { at: 'failed', failure: { code: 'LK-5005' }, after: 'kept', id: 'x' });
    await press(shown, 'Escape');
    expect(heading().textContent).toBe('Drives');
    const other = await showWindow();
    await tell(other, { at: 'done', connection });
    await press(other, 'Escape');
    expect(other.stores.app.getState().view).toBe('drives');
  });

  it('undoes no work that is under way, as that is not taken back by a slip of the hand', async () => {
    const shown = await showWindow();
    await tell(shown, { at: 'working' });
    await press(shown, 'Escape');
    expect(shown.fake.inputsOf('work.cancel')).toEqual([]);
  });

  it('keeps a drive that was to be removed', async () => {
    const list = { drives: [drive({ id: 'a', label: 'A', state: 'mapped' })], applications: [], open: [] };
    const shown = await showWindow((fake) => {
      fake.replies.drives.list = () => done(list);
    });
    await shown.act(() => {
      shown.stores.drives.getState().askRemoval('a');
    });
    expect(heading().textContent).toBe('Remove “A”?');
    await press(shown, 'Escape');
    expect(heading().textContent).toBe('Drives');
  });

  it.each([{ isComposing: true }, { repeat: true }, { ctrlKey: true }])(
    'with %o is not meant for the screen',
    async (more) => {
      const shown = await showWindow();
      await tell(shown, { at: 'question', question: { kind: 'method', methods } });
      await press(shown, 'Escape', more);
      expect(shown.fake.inputsOf('work.cancel')).toEqual([]);
    },
  );
});

describe('Enter', () => {
  it('opens a drive that is ready', async () => {
    const shown = await showWindow();
    await tell(shown, { at: 'done', connection });
    expect(document.activeElement).toBe(heading());
    await press(shown, 'Enter');
    expect(shown.fake.inputsOf('drives.open')).toEqual([{ id: connection.id }]);
  });

  it('tries again what has failed', async () => {
    const shown = await showWindow();
    await tell(shown, { at: 'failed', failure: { code: 'LK-5005' }, after: 'kept', id: 'x' });
    await press(shown, 'Enter');
    expect(shown.fake.inputsOf('work.start')).toEqual([{ kind: 'reconnect', id: 'x' }]);
  });

  it('goes on from the welcome', async () => {
    const shown = await showWindow();
    expect(heading().textContent).toBe('A drive for your files');
    await press(shown, 'Enter');
    // The form is submitted by the browser; here by what that calls.
    expect(shown.stores.wizard.getState().page).toBe('address');
  });
});
