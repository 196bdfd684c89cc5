import { randomInt } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { isUsable, type Health } from '../../contract/health.ts';
import { failureWords, labelled } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { limitBy } from '../../os/abort.ts';
import type { Kept } from '../../upkeep/drive-record.ts';
import { createScheduler } from '../../upkeep/scheduler.ts';
import type { Report } from '../output/report.ts';
import { table } from '../output/table.ts';
import type { Context } from './context.ts';

/** The time for which a logon waits for network, keychain and platform. */
const WAIT_MS = 3600_000;

interface Connected {
  readonly id: string;
  readonly label: string;
  readonly health: Health;
}

/**
 * Connects every drive that is not connected, without asking any question, by the same rules as the desktop app. In the
 * background the command goes on until all drives are connected or wait for the user. The command succeeds even when some
 * could not be connected: the result says which, and the exit code says that something needs attention.
 */
export async function reconnectAll(
  { background }: { readonly background: boolean },
  { engine, run, language }: Context,
): Promise<Report> {
  const list = await engine.upkeep.kept();
  if (!list.ok) return list;
  const drives = list.value.connections.filter(({ drive }) => drive !== undefined);
  const scheduler = createScheduler({
    actions: {
      ...engine.upkeep,
      kept: async () => {
        const read = await engine.upkeep.kept();
        return read.ok ? { ok: true, value: { ...read.value, connections: drives } } : read;
      },
      remember: () => Promise.resolve(), // this command shows no notifications, so it has none to remember
    },
    now: () => Date.now(),
    timer(ms, work) {
      const timer = setTimeout(work, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    random: () => randomInt(2 ** 32) / 2 ** 32,
    online: hasNetwork,
    onChange: () => undefined,
    notice: () => undefined,
  });
  const { signal: waiting, end } = limitBy([run.signal], background ? WAIT_MS : undefined);
  try {
    await scheduler.start();
    await (background ? scheduler.whenSettled(waiting) : scheduler.onceRound(waiting));
  } finally {
    end();
    await scheduler.pause();
    scheduler.stop();
  }
  if (run.signal.aborted) return { ok: false, failure: { code: 'LK-0002' } };
  const connected = drives.map(
    ({ id, label }) => ({ id, label, health: scheduler.healthOf(id) ?? { state: 'trouble' } }) as const,
  );
  return {
    ok: true,
    result: { connections: connected },
    lines: () => (background ? [] : linesOf(connected, drives, language)),
    // What the user has disconnected stays so, and is as it should be.
    attention: connected.some(({ health: { state } }) => !isUsable(state) && state !== 'disconnected'),
  };
}

function linesOf(connected: readonly Connected[], drives: readonly Kept[], language: Language): readonly string[] {
  const words = wordsIn(language);
  if (drives.length === 0) return [words.terminal.results.noDrives];
  return [
    ...table(
      [words.terminal.results.drive, words.terminal.results.state],
      connected.map(({ label, health }) => [printable(label), words.health[health.state]]),
    ),
    ...connected.flatMap(({ label, health: { state, failure } }) =>
      failure === undefined || state === 'expiring'
        ? []
        : [labelled(language, label, `${failure.code} ${failureWords(language, failure).summary}`)],
    ),
  ];
}

/** Tells whether this computer has an address other than its loopback address. */
function hasNetwork(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal) === true);
}
