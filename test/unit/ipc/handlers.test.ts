import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { noSignInMemory } from '../../fakes/no-sign-in-memory.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { Recovery } from '../../../electron/contract/view.ts';
import type { LinkView, SettingsView } from '../../../electron/contract/window.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { addressHandlers } from '../../../electron/ipc/handlers/address-handlers.ts';
import { appHandlers, type AppParts } from '../../../electron/ipc/handlers/app-handlers.ts';
import { diagnosticsHandlers } from '../../../electron/ipc/handlers/diagnostics-handlers.ts';
import { driveHandlers } from '../../../electron/ipc/handlers/drive-handlers.ts';
import { createDriveList } from '../../../electron/tasks/drive-list.ts';
import { fakeEngine, someConnection } from '../../fakes/fake-engine.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';

const settings: SettingsView = {
  language: 'en',
  languageSetting: 'system',
  systemLanguage: 'en',
  theme: 'system',
  notifications: true,
  startAtLogon: false,
  hideFromCapture: true,
  remember: true,
  handOver: { allowed: false, why: 'no-policy', by: '/etc/latchkey/policy.json' },
  fixed: [],
};
const link: LinkView = { address: 'https://files.example.com', host: 'files.example.com' };
const list = (engine: Engine) => createDriveList(engine, new MemoryLog(), () => undefined);

const recovered: Recovery = { id: 'c1', kind: 'setup', label: 'Files', outcome: 'undone' };

const appParts: AppParts = {
  version: '0.1.0',
  desktop: 'linux',
  settings: {
    read: () => Promise.resolve(settings),
    theme: () => Promise.resolve('system'),
    change: () => Promise.resolve(settings),
    followPolicy: () => Promise.resolve(),
    startWithDrives: () => Promise.resolve(),
    isFirstTime: () => Promise.resolve(true),
    newest: {
      lookedAt: () => Promise.resolve(undefined),
      keep: () => Promise.resolve(),
      forget: () => Promise.resolve(),
    },
    signIns: noSignInMemory,
  },
  recovery: () => Promise.resolve(),
  takeRecovered: () => [],
  takeLink: () => link,
  hasTray: () => Promise.resolve(false),
  onListening: () => undefined,
  about: () => Promise.reject(new Error('not asked')),
  openHelp: () => Promise.resolve(),
  conceal: () => undefined,
  quit: () => undefined,
};

describe('the start of the page', () => {
  it('gets everything that its first screen needs, and is told what waits only after', async () => {
    let listens = false;
    const handlers = appHandlers({
      ...appParts,
      onListening: () => {
        listens = true;
      },
    });
    expect(await handlers.start(undefined)).toEqual({
      ok: true,
      value: { version: '0.1.0', desktop: 'linux', settings, recovered: [], link },
    });
    expect(listens).toBe(false);
    await new Promise(setImmediate);
    expect(listens).toBe(true);
  });

  it('gets what was recovered while it waited for something else', async () => {
    const waiting: Recovery[] = [];
    const handlers = appHandlers({
      ...appParts,
      settings: {
        ...appParts.settings,
        read: () => {
          waiting.push(recovered);
          return Promise.resolve(settings);
        },
      },
      takeRecovered: () => waiting.splice(0),
    });
    expect(await handlers.start(undefined)).toMatchObject({ value: { recovered: [recovered] } });
    expect(waiting).toEqual([]);
  });
});

describe('the tray', () => {
  it.each([true, false])('is there or not (%s), as the desktop says when it is asked', async (there) => {
    const handlers = appHandlers({ ...appParts, hasTray: () => Promise.resolve(there) });
    expect(await handlers.tray(undefined)).toEqual({ ok: true, value: there });
  });
});

describe('checking an address', () => {
  it('gives up the check before when the user has typed on', async () => {
    const signals: AbortSignal[] = [];
    const { check } = addressHandlers(
      fakeEngine({
        discover: (_address, signal) => {
          signals.push(signal);
          return Promise.resolve({ ok: false, failure: { code: 'LK-3001' } });
        },
      }),
      () => Promise.reject(new Error('not asked for')),
    );
    await Promise.all([check({ text: 'files.exam' }), check({ text: 'files.example.com' })]);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('lets the page show the platform that was found last, and no other', async () => {
    const shown: string[] = [];
    const { check, open } = addressHandlers(fakeEngine(), (address) => {
      shown.push(address);
      return Promise.resolve();
    });
    expect(await open(undefined)).toEqual({ ok: false, failure: { code: 'LK-3002' } });
    await check({ text: 'files.example.com' });
    expect(await open(undefined)).toEqual({ ok: true, value: null });
    expect(shown).toEqual(['https://files.example.com']);
  });
});

describe('opening a drive', () => {
  const retireNow = () => Promise.reject(new Error('retired'));
  it('shows the folder that the engine gives', async () => {
    const opened: string[] = [];
    const engine = fakeEngine();
    const openFolder = (path: string) => Promise.resolve(void opened.push(path));
    const answer = await driveHandlers({ engine, list: list(engine), openFolder, retireNow }).open({ id: 'c1' });
    expect(answer).toEqual({ ok: true, value: { path: someConnection.path } });
    expect(opened).toEqual([someConnection.path]);
  });

  it('opens nothing when the drive cannot be mapped', async () => {
    const engine = fakeEngine({ open: () => Promise.resolve({ ok: false, failure: { code: 'LK-5005' } }) });
    const openFolder = () => Promise.reject(new Error('opened'));
    const answer = await driveHandlers({ engine, list: list(engine), openFolder, retireNow }).open({ id: 'c1' });
    expect(answer).toEqual({ ok: false, failure: { code: 'LK-5005' } });
  });

  it('is stopped by the window, for that drive only, and shows no folder then', async () => {
    const signals: Record<string, AbortSignal> = {};
    const opened: string[] = [];
    const engine = fakeEngine({
      open: (which, { signal }) =>
        new Promise((resolve) => {
          signals[which ?? ''] = signal;
          // Too late for it to be stopped: the drive is there.
          signal.addEventListener('abort', () => {
            resolve({ ok: true, value: { path: '/x' } });
          });
        }),
    });
    const openFolder = (path: string) => Promise.resolve(void opened.push(path));
    const { open, stopOpening } = driveHandlers({ engine, list: list(engine), openFolder, retireNow });
    const answer = open({ id: 'c1' });
    void open({ id: 'c2' });
    await stopOpening({ id: 'c3' });
    expect(signals['c1']?.aborted).toBe(false);
    expect(await stopOpening({ id: 'c1' })).toEqual({ ok: true, value: null });
    expect(await answer).toEqual({ ok: false, failure: { code: 'LK-0002' } });
    expect([signals['c1']?.aborted, signals['c2']?.aborted, opened]).toEqual([true, false, []]);
  });

  it('asks the user nothing', async () => {
    const engine = fakeEngine({
      open: async (_which, { ask }) => {
        await ask.password({ user: 'anna', host: 'x' });
        return { ok: true, value: { path: '/' } };
      },
    });
    const opening = driveHandlers({ engine, list: list(engine), openFolder: () => Promise.resolve(), retireNow }).open({
      id: 'c1',
    });
    await expect(opening).rejects.toThrow('LK-0002');
  });
});

describe('the report', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-report-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const handlers = (file: string | undefined, engine = fakeEngine(), isAllowed = true) => {
    let made = 0;
    return diagnosticsHandlers({
      ...{ engine, list: list(engine) },
      isAllowed: () => Promise.resolve(isAllowed),
      reportBase: () => {
        made += 1;
        const now = new Date(0);
        return Promise.resolve({
          language: 'en',
          now,
          version: String(made),
          engine: '',
          system: '',
          home: '/h',
          log: [],
          policy: { state: 'none', by: '', rules: [], problems: [] },
        });
      },
      chooseFile: () => Promise.resolve(file),
    });
  };

  it('is saved as it was shown', async () => {
    const file = join(folder, 'report.txt');
    const { report, save } = handlers(file);
    const shown = await report(undefined);
    expect(await save(undefined)).toEqual({ ok: true, value: { path: file } });
    expect(shown.ok && shown.value.text).toBe(readFileSync(file, 'utf8'));
  });

  it('is not saved when the user decides not to', async () => {
    expect(await handlers(undefined).save(undefined)).toEqual({ ok: true, value: null });
  });

  it('says LK-1013 when the disk refuses', async () => {
    const saving = handlers(join(folder, 'none', 'report.txt')).save(undefined);
    await expect(saving).rejects.toThrow(FailureError);
    await expect(saving).rejects.toThrow('LK-1013');
  });

  it('is made when the checks fail, too', async () => {
    const engine = fakeEngine({ doctor: () => Promise.resolve({ ok: false, failure: { code: 'LK-1012' } }) });
    const report = await handlers(undefined, engine).report(undefined);
    expect(report.ok && report.value.text).toContain('LK-1012');
  });
});
