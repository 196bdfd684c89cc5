import { execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { chooseRuntime } from '../runtime.ts';

/** The project that this package belongs to: its Electron is stood in for, and its `out` is built into. */
export const root = join(import.meta.dirname, '../../..');
export const runtime = chooseRuntime(root, process.env);

export interface Launch {
  /** Folder with the app's package.json. */
  readonly app: string;
  /** What the app gets to see on its command line. */
  readonly args?: readonly string[];
  /** A throw-away home: the app keeps its data, settings and lock there. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  /** For Chromium, such as `--js-flags=…`. */
  readonly switches?: readonly string[];
  /** Another program than the runtime's, which starts that one. */
  readonly executable?: string;
  /** Whether the recorder stands between the app and its desktop. Default: yes. */
  readonly isRecorded?: boolean;
}

const RECORDER = join(root, 'out/electron-host/recorder.cjs');
const CLOSE_TIMEOUT_MS = 10_000;

/** Playwright does not tell any more once the app has ended. */
const processes = new WeakMap<ElectronApplication, ChildProcess>();

/** Starts an app, with the recorder before it unless it is told otherwise; end it with `close`. */
export async function launch({
  app,
  args = [],
  home,
  env = {},
  switches = [],
  executable,
  isRecorded = true,
}: Launch): Promise<ElectronApplication> {
  const launched = await _electron.launch({
    args: [...switches, ...(isRecorded ? ['-r', RECORDER] : []), app, ...args],
    cwd: root,
    env: { ...environment(home), ...env },
    colorScheme: null, // Playwright would emulate a light system otherwise
    ...(executable === undefined ? {} : { executablePath: executable }),
  });
  processes.set(launched, launched.process());
  return launched;
}

/** Lets the app quit, if it has not ended by itself. @throws Error when it does not; it is killed then */
export async function close(app: ElectronApplication): Promise<void> {
  const child = processes.get(app);
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_TIMEOUT_MS);
  await app.close();
  const [, signal] = await ended;
  clearTimeout(timer);
  if (signal !== null) throw new Error(`the app did not quit (${signal})`);
}

/**
 * The first window, once it shows something: it starts on an empty page, on Electron too. Nothing turns or fades in it: what does is
 * drawn sixty times a second, which costs more than what is tested.
 */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return await loaded(page);
}

/**
 * A page, once it shows something. The page itself is asked: Playwright now and then misses where one has gone that it
 * has only just come to know.
 */
export async function loaded(page: Page): Promise<Page> {
  const isLoaded = (): Promise<boolean> =>
    page.evaluate(() => location.protocol !== 'about:' && document.readyState === 'complete').catch(() => false);
  await expect.poll(isLoaded, { message: 'the window loads its page', timeout: 30_000 }).toBe(true);
  return page;
}

/** Starts an app that runs already once more, as a click on its icon or a link does. Ends when that is handed over. */
export async function startOnceMore({ app, args = [], home, env = {} }: Launch): Promise<void> {
  const variables = { ...environment(home), ...env };
  await promisify(execFile)(runtime.executable, [app, ...args], { env: variables, timeout: 20_000 });
}

/** This process's environment with a home of its own and an English desktop. */
export function environment(home: string): Record<string, string> {
  const { DISPLAY, PATH, ELECTRON_OVERRIDE_DIST_PATH, ELECTRON_HOST_CHROMIUM, ELECTRON_HOST_LOG } = process.env;
  const kept = { DISPLAY, PATH, ELECTRON_OVERRIDE_DIST_PATH, ELECTRON_HOST_CHROMIUM, ELECTRON_HOST_LOG };
  return {
    ...Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_STATE_HOME: join(home, '.local/state'),
    XDG_CACHE_HOME: join(home, '.cache'),
    LANG: 'en_US.UTF-8',
  };
}
