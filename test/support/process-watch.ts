import { Worker } from 'node:worker_threads';

/** Everything that processes showed of themselves while it was watched. */
export interface ProcessWatch {
  /** Ends the watch. @returns each distinct argument list and environment seen, and how many rounds were made. */
  stop(): Promise<{ readonly cmdlines: string[]; readonly environs: string[]; readonly rounds: number }>;
}

/**
 * Plain JavaScript: it runs in a thread of its own, so that it goes on while this one waits for a program. A process shows
 * something new when it starts and when it becomes another program, mostly at once: the young are looked at each time, the
 * others now and then, or the watch itself would slow down what it watches.
 */
const watcher = `
const { parentPort } = require('node:worker_threads');
const { readdirSync, readFileSync } = require('node:fs');
const seen = { cmdline: new Set(), environ: new Set() };
const YOUNG = 100, NOW_AND_THEN = 25;
let ages = new Map();
let rounds = 0;
const look = (all) => {
  const pids = readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name));
  ages = new Map(pids.map((pid) => [pid, (ages.get(pid) ?? 0) + 1]));
  for (const [pid, age] of ages) {
    if (!all && age > YOUNG && age % NOW_AND_THEN !== 0) continue;
    for (const what of ['cmdline', 'environ']) {
      try { seen[what].add(readFileSync('/proc/' + pid + '/' + what, 'latin1')); } catch {}
    }
  }
  rounds += 1;
};
look(true);
parentPort.postMessage('watching');
const timer = setInterval(look, 2, false);
parentPort.once('message', () => {
  clearInterval(timer);
  look(true);
  parentPort.postMessage({ cmdlines: [...seen.cmdline], environs: [...seen.environ], rounds });
});
`;

/** Watches `/proc` about every two milliseconds, from when it returns. */
export async function watchProcesses(): Promise<ProcessWatch> {
  const worker = new Worker(watcher, { eval: true });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return {
    stop: () =>
      new Promise((resolve, reject) => {
        worker.once('error', reject);
        worker.once('message', (seen: Awaited<ReturnType<ProcessWatch['stop']>>) => {
          void worker.terminate().then(() => {
            resolve(seen);
          });
        });
        worker.postMessage('stop');
      }),
  };
}
