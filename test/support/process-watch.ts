import { Worker } from 'node:worker_threads';

/** Everything that processes showed of themselves while it was watched. */
export interface ProcessWatch {
  /** Ends the watch. @returns each distinct argument list and environment seen, and how many rounds were made. */
  stop(): Promise<{ readonly cmdlines: string[]; readonly environs: string[]; readonly rounds: number }>;
}

/** Plain JavaScript: it runs in a thread of its own, so that it goes on while this one waits for a program. */
const watcher = `
const { parentPort } = require('node:worker_threads');
const { readdirSync, readFileSync } = require('node:fs');
const seen = { cmdline: new Set(), environ: new Set() };
let rounds = 0;
const look = () => {
  for (const pid of readdirSync('/proc')) {
    if (!/^[0-9]+$/.test(pid)) continue;
    for (const what of ['cmdline', 'environ']) {
      try { seen[what].add(readFileSync('/proc/' + pid + '/' + what, 'latin1')); } catch {}
    }
  }
  rounds += 1;
};
look();
parentPort.postMessage('watching');
const timer = setInterval(look, 2);
parentPort.once('message', () => {
  clearInterval(timer);
  look();
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
