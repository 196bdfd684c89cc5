import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { startDemo } from '../../demo/demo.ts';
import { startDesktop } from '../../support/desktop.ts';
import { medianInTurns, type Figure } from '../measure.ts';
import { environmentIn, root, runtime } from './app.ts';
import { makeEmptyWindow } from './empty-window.ts';
import { preloaded } from './preloaded.ts';

/** The issue's own limit. */
const AT_MOST_TIMES = 1.15;
const GIVE_UP_MS = 60_000;

/** The main button of the screen that a link opens. */
const YES = '.actions .button-main';

/**
 * From the start of the process until the first screen is painted, next to the same with an empty page. Each start is one
 * of a new user: no profile, no settings, no drives. The operating system has the files in its memory.
 * @param folder for what is made on the way
 */
export async function benchColdStart(turns: number, folder: string): Promise<Figure[]> {
  const empty = makeEmptyWindow(`${folder}/empty`);
  const tellPaint = preloaded('tell-paint.ts', folder);
  const demo = await startDemo();
  try {
    const link = `latchkey://setup?platform=${encodeURIComponent(demo.address)}&user=alice`;
    const medians = await medianInTurns(turns, {
      empty: () => startToPaint(tellPaint, empty, ['body']),
      app: () => startToPaint(tellPaint, root, ['h1']),
      live: () => startToPaint(tellPaint, root, ['#root:not([inert]) h1']),
      signIn: () => startToPaint(tellPaint, root, [YES, 'input[name=password]:enabled'], [link]),
    });
    return [
      { name: 'start to first paint of an empty window', value: medians.empty, unit: 'ms', note: runtime.label },
      { name: 'start to first paint of the first screen', value: medians.app, unit: 'ms' },
      { name: 'first screen ÷ empty window', value: medians.app / medians.empty, unit: '×', atMost: AT_MOST_TIMES },
      { name: 'start until the first screen takes what is typed', value: medians.live, unit: 'ms' },
      {
        name: 'start until the sign-in screen takes what is typed',
        value: medians.signIn,
        unit: 'ms',
        note: 'opened by a link that is agreed to at once, demo platform',
      },
    ];
  } finally {
    await demo.stop();
  }
}

/** @param stages selectors: all but the last are pressed, the last is waited for */
async function startToPaint(
  tellPaint: string,
  app: string,
  stages: readonly string[],
  args: readonly string[] = [],
): Promise<number> {
  const desktop = await startDesktop();
  try {
    const began = Date.now();
    const child = spawn(runtime.executable, ['-r', tellPaint, app, ...args], {
      env: { ...environmentIn(desktop), BENCH_STAGES: JSON.stringify(stages) },
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: GIVE_UP_MS,
    });
    const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    const at = /^painted ([\d.]+)$/m.exec(said)?.[1];
    if (at === undefined) throw new Error(`nothing was painted: ${said}`);
    return Number(at) - began;
  } finally {
    await desktop.stop();
  }
}
