import { parseArgs } from 'node:util';
import { startDemo } from '../../demo/demo.ts';
import { startDesktop } from '../../support/desktop.ts';
import { mainJob } from './main-job.ts';
import { narrator, type Narrator } from './narrator.ts';
import type { Stage } from './stage.ts';

const usage = `Usage: npm run demo -- [--keep] [--json]

  --keep   leave the drive in place until Ctrl-C, and say how to look at it
  --json   print one JSON object per line
`;

/** Runs the demo and gives its exit code: 0 when everything that was checked holds. */
export async function main(args: readonly string[]): Promise<number> {
  const wish = understand(args);
  if (wish === undefined) return 2;
  const tell = narrator(wish.json);
  const began = performance.now();
  const interrupted = untilInterrupted();
  const cleanUp: (() => Promise<void>)[] = [];
  try {
    const work = async (): Promise<'done'> => {
      const stage = await setTheStage(tell, cleanUp);
      await mainJob(stage, { keep: wish.keep });
      return 'done';
    };
    const ended = await Promise.race([work(), interrupted]);
    if (ended === 'done' && wish.keep) await interrupted;
    if (ended === 'interrupted') return 130;
  } finally {
    for (const step of cleanUp.reverse()) await step();
  }
  return summary(tell, performance.now() - began);
}

function understand(args: readonly string[]): { keep: boolean; json: boolean } | undefined {
  try {
    const options = { keep: { type: 'boolean' }, json: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return { keep: values.keep ?? false, json: values.json ?? false };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return undefined;
  }
}

/** A desktop session of its own, so that the demo never touches the user's, and the platform. */
async function setTheStage(tell: Narrator, cleanUp: (() => Promise<void>)[]): Promise<Stage> {
  tell.chapter('Latchkey: the main job, on a private desktop and a demo platform');
  const started = async <T extends { stop(): Promise<void> }>(what: (it: T) => string, start: () => Promise<T>) => {
    const began = performance.now();
    const it = await start();
    cleanUp.push(() => it.stop());
    tell.done(what(it), performance.now() - began);
    return it;
  };
  const desktop = await started(() => 'Session bus, keyring and home of its own', startDesktop);
  const demo = await started((it) => `Demo platform at ${it.address}`, startDemo);
  return { desktop, demo, tell };
}

function untilInterrupted(): Promise<'interrupted'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve('interrupted');
      });
    }
  });
}

function summary(tell: Narrator, ms: number): number {
  const { passed, failed } = tell.checks;
  const ok = failed === 0 && passed > 0;
  tell.chapter(`${ok ? 'Everything held' : 'Something did not hold'}: ${passed} checks passed, ${failed} failed`);
  tell.done('The whole demo', ms);
  tell.event('result', { ok, passed, failed, ms: Math.round(ms) });
  return ok ? 0 : 1;
}
