// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SettingsView } from '../../../../electron/contract/window.ts';
import { done, hold, refused, startView } from '../../../fakes/fake-bridge.ts';
import { drive } from '../../../window/scenes/world.ts';
import { showWindow, type ShownWindow } from '../show-window.tsx';

afterEach(cleanup);

const one = drive({ id: 'a', label: 'One', state: 'mapped' });

function withDrive(settings: Partial<SettingsView> = {}): Promise<ShownWindow> {
  return showWindow((fake) => {
    fake.replies.drives.list = () => done({ drives: [one], applications: [], open: [] });
    fake.replies.app.start = () => done({ ...startView, settings: { ...startView.settings, ...settings } });
  });
}

const press = (shown: ShownWindow, name: string): Promise<void> =>
  shown.act(() => {
    fireEvent.click(screen.getByRole('button', { name }));
  });

describe('the language', () => {
  it('is that of the page, and changes with the settings', async () => {
    const shown = await withDrive();
    expect(document.documentElement.lang).toBe('en');
    await shown.act(() => {
      shown.fake.emit('settings', { ...startView.settings, language: 'fr', languageSetting: 'fr' });
    });
    expect(document.documentElement.lang).toBe('fr');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Lecteurs');
  });

  it('can be chosen in the rail', async () => {
    const shown = await withDrive();
    await shown.act(() => {
      fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'fr' } });
    });
    expect(shown.fake.inputsOf('settings.change')).toEqual([{ language: 'fr' }]);
  });
});

describe('a start that fails', () => {
  it('says why, and offers nothing but the end', async () => {
    const shown = await showWindow((fake) => {
      fake.replies.app.start = () => refused('LK-1012');
    });
    expect(screen.getByRole('alert').textContent).toContain('LK-1012');
    const names = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names).toEqual(['Copy code', 'Quit Latchkey']);
    await press(shown, 'Quit Latchkey');
    expect(shown.fake.inputsOf('app.quit')).toHaveLength(1);
  });
});

describe('a setting that IT has fixed', () => {
  it('cannot be changed and says who fixed it', async () => {
    const shown = await withDrive({ startAtLogon: true, fixed: [{ setting: 'startAtLogon', by: 'policy.json' }] });
    await press(shown, 'Settings');
    const toggle = await screen.findByRole<HTMLInputElement>('switch', { name: 'Start Latchkey with my computer' });
    expect([toggle.disabled, toggle.checked]).toEqual([true, true]);
    expect(document.body.textContent).toContain('Managed by your IT department');
  });
});

describe('what IT has set', () => {
  const by = '/etc/latchkey/policy.json';
  it('is all in Settings, with what is not followed', async () => {
    const policy = {
      ...({ state: 'ok', by } as const),
      rules: [{ name: 'moreDrives', value: false, by, strength: 'enforced' }],
      problems: [{ written: 'newRule', why: 'unknown', by }],
    } as const;
    const shown = await withDrive({ policy });
    await press(shown, 'Settings');
    expect(await screen.findByText('More than one drive')).toBeTruthy();
    expect(document.body.textContent).toMatch(/More than one driveNo.*newRule/);
  });

  it('leaves the languages that it names to choose from', async () => {
    await withDrive({ languages: ['fr'] });
    const options = screen.getByLabelText<HTMLSelectElement>('Language').options;
    expect([...options].map(({ value }) => value)).toEqual(['system', 'fr']);
  });
});

describe('a setting that is changed', () => {
  it('shows at once what was chosen, and again what holds when main refuses', async () => {
    const shown = await withDrive();
    const answers = [hold<SettingsView>(), hold<SettingsView>()] as const;
    const waiting = [...answers];
    shown.fake.replies.settings.change = () => waiting.shift()?.answer ?? refused('LK-0001');
    await press(shown, 'Settings');
    const toggle = screen.getByRole<HTMLInputElement>('switch', { name: 'Start Latchkey with my computer' });
    await shown.act(() => {
      fireEvent.click(toggle);
    });
    expect(toggle.checked).toBe(true);
    await shown.act(() => {
      answers[0].give({ ok: false, failure: { code: 'LK-1012' } });
    });
    expect(toggle.checked).toBe(false);
    const [list] = screen.getAllByLabelText<HTMLSelectElement>('Language');
    await shown.act(() => {
      if (list !== undefined) fireEvent.change(list, { target: { value: 'fr' } });
    });
    expect(list?.value).toBe('fr');
    await shown.act(() => {
      answers[1].give({ ok: false, failure: { code: 'LK-1012' } });
    });
    expect(list?.value).toBe('system');
  });
});

describe('what an earlier start left', () => {
  it('is told until it was read', async () => {
    const shown = await showWindow((fake) => {
      const recovered = [{ id: 'a', kind: 'setup', label: 'Lab', outcome: 'undone' }] as const;
      fake.replies.app.start = () => done({ ...startView, recovered });
    });
    expect(document.body.textContent).toContain('The set-up of “Lab” was interrupted. Everything was undone');
    await press(shown, 'Got it');
    expect(document.body.textContent).not.toContain('Lab');
  });
});

describe('removing a drive', () => {
  it('explains both ways, asks for the sign-in, and says what stayed', async () => {
    const shown = await withDrive();
    await press(shown, 'More for One');
    await shown.act(() => {
      fireEvent.click(screen.getByRole('menuitem', { name: 'Remove' }));
    });
    expect(screen.getByRole('radio', { name: 'Remove it from this computer only' })).toBeTruthy();
    const tell = (now: Parameters<typeof shown.fake.emit<'work'>>[1]['now']): Promise<void> =>
      shown.act(() => {
        shown.fake.emit('work', { attempt: 1, kind: 'remove', steps: [{ id: 'sign-in', state: 'running' }], now });
      });
    await press(shown, 'Remove');
    await tell({ at: 'question', question: { kind: 'password', user: 'me', host: 'files.example.com' } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sign in again');
    await tell({ at: 'done', left: { passwordName: 'Drive – PC', why: 'local-only' } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Drives');
    expect(document.body.textContent).toContain('“One” has been removed');
    expect(document.body.textContent).toContain('“Drive – PC” is still valid on the server');
  });
});
