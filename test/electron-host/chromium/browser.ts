import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Cdp } from './cdp.ts';
import { onDisplay } from './display.ts';
import { chromiumFlags, type FlagOptions } from './flags.ts';
import { profileFree } from './profile.ts';
import { chromiumProgram } from './program.ts';

export interface Browser {
  readonly cdp: Cdp;
  /** For `process.versions.chrome`. */
  readonly version: string;
  /** Resolves when Chromium has ended: it writes its storage while it does. Called once. */
  close(): Promise<void>;
}

const CLOSE_TIMEOUT_MS = 5000;

/**
 * Starts Chromium without a window.
 * @param onGone it has ended without `close`
 */
export async function startBrowser(
  options: Pick<FlagOptions, 'profile' | 'languages' | 'switches'>,
  onGone: () => void,
): Promise<Browser> {
  mkdirSync(options.profile, { recursive: true });
  await profileFree(options.profile);
  const args = chromiumFlags({ ...options, headless: !onDisplay, asRoot: process.getuid?.() === 0 });
  const child = spawn(process.env['ELECTRON_HOST_CHROMIUM'] ?? chromiumProgram(onDisplay), args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  child.on('error', (error) => {
    console.error(`electron stand-in: Chromium cannot be started: ${error.message}`);
    process.exit(1);
  });
  passOn(child);
  process.on('exit', () => child.kill('SIGKILL'));

  let closing = false;
  const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable, () => {
    if (!closing) onGone();
  });
  const { product } = await cdp.send('Browser.getVersion');
  return {
    cdp,
    version: product.split('/')[1] ?? product,
    close() {
      closing = true;
      cdp.post('Browser.close');
      return ended(child);
    },
  };
}

/** Playwright waits for the line that names Chromium's debugging address; the rest is noise unless asked for. */
function passOn({ stderr }: ChildProcess): void {
  if (stderr === null) return;
  createInterface(stderr).on('line', (line) => {
    if (line.startsWith('DevTools listening on ') || process.env['ELECTRON_HOST_LOG'] === '1') console.error(line);
  });
}

/** Also its helpers, which have the same error stream: they may still be writing into the profile. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const kill = setTimeout(() => {
      child.kill('SIGKILL');
      resolve();
    }, CLOSE_TIMEOUT_MS);
    child.once('close', () => {
      clearTimeout(kill);
      resolve();
    });
  });
}
