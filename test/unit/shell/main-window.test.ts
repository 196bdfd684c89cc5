import type { EventEmitter } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Failure } from '../../../electron/contract/failure.ts';
import { createMainWindow } from '../../../electron/shell/main-window.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';

interface FakeWindow extends EventEmitter {
  readonly webContents: EventEmitter;
}

const electron = vi.hoisted((): { opened: FakeWindow[]; load: () => Promise<void> } => ({
  opened: [],
  load: () => Promise.resolve(),
}));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class BrowserWindow extends Emitter {
    readonly webContents = new Emitter();
    #gone = false;
    constructor() {
      super();
      electron.opened.push(this);
    }
    loadURL = () => electron.load();
    isDestroyed = () => this.#gone;
    destroy(): void {
      this.#gone = true;
      this.emit('closed');
    }
  }
  return { BrowserWindow, nativeTheme: { on: () => undefined }, screen: {} };
});

let log: MemoryLog;
let unusable: Failure[];
let pages: number;

beforeEach(() => {
  electron.opened.length = 0;
  electron.load = () => Promise.resolve();
  log = new MemoryLog();
  unusable = [];
  pages = 0;
});

function opened(): FakeWindow {
  createMainWindow({
    ...{ log, icon: '', preload: '', onFocus: () => undefined, onSeen: () => undefined },
    unusable: (failure) => unusable.push(failure),
    pageBegins: () => (pages += 1),
  }).show();
  const [window] = electron.opened;
  if (window === undefined) throw new Error('no window was made');
  return window;
}

const told = { code: 'LK-0001', reference: 'REF1' };

it('a page that dies as soon as it begins is told beside the window, with a reference', () => {
  const window = opened();
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect([unusable, electron.opened.length]).toEqual([[told], 1]);
  expect(String(log.unexpectedErrors[0])).toContain('crashed');
});

it('a page that dies later is opened again, without a word', () => {
  vi.useFakeTimers();
  const window = opened();
  vi.advanceTimersByTime(60_000);
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  vi.useRealTimers();
  expect([unusable, electron.opened.length]).toEqual([[], 2]);
});

it.each([
  ['ERR_FILE_NOT_FOUND', [told]],
  ['ERR_ABORTED', []], // it was sent elsewhere
])('a page that does not load is told beside the window: %s', async (code, failures) => {
  electron.load = () => Promise.reject(Object.assign(new Error(code), { code }));
  opened();
  await expect.poll(() => log.lines.map(({ event }) => event)).toContain('page-not-loaded');
  expect(unusable).toEqual(failures);
});

it('a page that loads itself again is a new one', () => {
  const { webContents } = opened();
  webContents.emit('did-navigate');
  expect(pages).toBe(1);
  webContents.emit('did-navigate');
  expect(pages).toBe(2);
});

it('what scripts of the page throw is logged by its kind and its script, and never by what it says', () => {
  const { webContents } = opened();
  const said = (level: string, message: string): void => {
    webContents.emit('console-message', { level, message, sourceId: 'latchkey-app://bundle/assets/first-AbC_1.js' });
  };
  said('warning', 'Error: a warning is none');
  said('error', "Uncaught TypeError: 'hunter2' is not a function");
  said('error', 'hunter2');
  const fault = (kind: string) => ({ event: 'page-fault', fields: { kind, script: 'first-AbC_1.js' } });
  expect(log.lines).toEqual([fault('TypeError'), fault('other')]);
  for (let count = 0; count < 100; count += 1) said('error', 'Error');
  expect(log.lines).toHaveLength(20);
});
