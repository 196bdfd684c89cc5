import { startDemo, type Demo } from '../demo/demo.ts';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { runCli } from '../support/run-cli.ts';
import { bareSetUp } from './bare-set-up.ts';
import { medianInTurns, time, type Figure } from './measure.ts';

const USER = 'alice';
/** More than one time step of RFC 6238: each code works once. */
const NEXT_CODE_MS = 31_000;
const LATENCY_MS = 100;

/**
 * The least round trips one after the other: what is there · password · code · app password · gvfs's own to mount (OPTIONS
 * without and with credentials, PROPFIND, OPTIONS of the folder above) · the file written · read back · deleted · sign-out.
 */
const LEAST_ROUND_TRIPS = 12;

/** The whole set-up next to the same outside calls by hand, and what of it is waiting for the network. */
export async function benchSetUp(turns: number): Promise<Figure[]> {
  const demo = await startDemo();
  try {
    const medians = await medianInTurns(turns, {
      whole: () => inFreshSession(demo, (desktop) => time(() => setUp(demo, desktop))),
      bare: () => inFreshSession(demo, (desktop) => time(() => bareSetUp(demo, desktop, demo.user(USER)))),
      slow: async () => {
        demo.latency(LATENCY_MS);
        const ms = await inFreshSession(demo, (desktop) => time(() => setUp(demo, desktop)));
        demo.latency(0);
        return ms;
      },
    });
    demo.clearJournal();
    await inFreshSession(demo, (desktop) => time(() => setUp(demo, desktop)));
    return [
      { name: 'whole set-up by the program, from start to end', value: medians.whole, unit: 'ms' },
      { name: 'the same outside calls by hand (curl, secret-tool, gio)', value: medians.bare, unit: 'ms' },
      { name: 'set-up ÷ by hand', value: medians.whole / medians.bare, unit: '×', atMost: 1.5 },
      { name: 'requests of a set-up (OTP, gvfs)', value: demo.journal().length, unit: 'count' },
      { name: 'least round trips one after the other', value: LEAST_ROUND_TRIPS, unit: 'count' },
      {
        name: `what ${String(LATENCY_MS)} ms of latency add to a set-up`,
        value: medians.slow - medians.whole,
        unit: 'ms',
        atMost: LEAST_ROUND_TRIPS * LATENCY_MS * 1.2,
        note: 'least round trips + 20 %',
      },
    ];
  } finally {
    await demo.stop();
  }
}

/** A new desktop for each: a daemon that runs already, or has just unmapped the same drive, would be another measurement. */
async function inFreshSession(demo: Demo, work: (desktop: Desktop) => Promise<number>): Promise<number> {
  const desktop = await startDesktop();
  try {
    return await work(desktop);
  } finally {
    await desktop.stop();
    demo.revokeAll(USER);
    demo.advance(NEXT_CODE_MS);
  }
}

async function setUp(demo: Demo, desktop: Desktop): Promise<void> {
  const args = ['setup', '--platform', demo.address, '--user', USER, '--mapper', 'gvfs', '--json'];
  const done = await runCli(args, { env: desktop.env, answers: [demo.user(USER).password, demo.codeFor(USER)] });
  if (done.code !== 0) throw new Error(`the set-up failed: ${done.stdout}${done.stderr}`);
}
