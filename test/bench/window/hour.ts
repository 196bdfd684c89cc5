import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron, type CDPSession, type ElectronApplication } from '@playwright/test';
import type { Desktop } from '../../support/desktop.ts';
import { environmentIn, root } from './app.ts';
import type { Idle, Stirrings } from './idle.ts';
import { memoryOf, renderersOf } from './memory.ts';

const HOUR_MIN = 60;
/** By then the connection that the last request has left open is closed. */
const CLOSES_MIN = 3;
/** By then a start has nothing left to do. */
const SETTLES_MS = 2000;

export interface Memory {
  /** Megabytes. */
  readonly main: number;
  readonly page: number;
}

export interface Hour {
  readonly atFirst: Memory;
  readonly afterwards: Memory;
  readonly stirrings: Stirrings & {
    /** How often something ran in the page, or was asked for by it. */
    readonly ofPage: number;
  };
}

/**
 * Starts an app, hides its window and lets an hour pass: in the page with Chromium's own virtual time, in main with the
 * clock of `idle-clock.ts`.
 * @param idleClock that module, as Electron loads it
 * @param shows what is there when the start is over
 */
export async function idleHour(app: string, shows: string, desktop: Desktop, idleClock: string): Promise<Hour> {
  const launched = await _electron.launch({
    args: ['-r', idleClock, app],
    cwd: root,
    env: environmentIn(desktop),
    colorScheme: null,
  });
  try {
    const page = await launched.firstWindow();
    await page.waitForURL(({ protocol }) => protocol !== 'about:', { waitUntil: 'load' });
    await page.locator(shows).waitFor({ state: 'attached' });
    await sleep(SETTLES_MS);
    const devTools = await page.context().newCDPSession(page);
    const atFirst = await memory(launched, devTools);
    await launched.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide();
    });
    await passInMain(launched, CLOSES_MIN);
    const main = await passInMain(launched, HOUR_MIN);
    const ofPage = await passInPage(devTools);
    return { atFirst, afterwards: await memory(launched, devTools), stirrings: { ...main, ofPage } };
  } finally {
    const ended = once(launched.process(), 'exit');
    await launched.close();
    await ended; // The next one would give way to it.
  }
}

function passInMain(launched: ElectronApplication, minutes: number): Promise<Stirrings> {
  return launched.evaluate(async (_electron, each) => {
    const idle = Reflect.get(globalThis, Symbol.for('latchkey.bench.idle')) as Idle;
    return idle.pass(each);
  }, minutes);
}

/** What of a page's doing is counted: whatever runs its script, or asks for something. */
const doings: ReadonlySet<string> = new Set([
  ...['TimerFire', 'FireAnimationFrame', 'FireIdleCallback', 'ResourceSendRequest', 'Animation'],
]);

/** Lets an hour pass in the page. @returns how often something happened in it */
async function passInPage(devTools: CDPSession): Promise<number> {
  let happened = 0;
  devTools.on('Tracing.dataCollected', ({ value }) => {
    happened += value.filter((event) => doings.has((event as { name?: string }).name ?? '')).length;
  });
  await devTools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  const over = new Promise((resolve) => devTools.once('Emulation.virtualTimeBudgetExpired', resolve));
  const budget = HOUR_MIN * 60_000;
  await devTools.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget });
  await over;
  const traced = new Promise((resolve) => devTools.once('Tracing.tracingComplete', resolve));
  await devTools.send('Tracing.end');
  await traced;
  return happened;
}

async function memory(launched: ElectronApplication, devTools: CDPSession): Promise<Memory> {
  await devTools.send('HeapProfiler.collectGarbage');
  const pid = launched.process().pid ?? 0;
  return { main: memoryOf(pid), page: renderersOf(pid).reduce((sum, each) => sum + memoryOf(each), 0) };
}
