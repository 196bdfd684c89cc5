import { Worker } from 'node:worker_threads';

/** Everything that processes showed of themselves while it was watched. */
export interface ProcessWatch {
  /** Ends the watch. @returns each distinct argument list and environment seen, and how many rounds were made. */
  stop(): Promise<{ readonly cmdlines: string[]; readonly environs: string[]; readonly rounds: number }>;
}

/**
 * Plain JavaScript: it runs in a thread of its own, so that it goes on while this one waits for a program. A process shows
 * something new when it starts and when it becomes another program, mostly at once: the youngest are looked at each time, the
 * young at every fifth, the others now and then, or the watch itself would slow down what it watches. Whether there are new ones
 * tells the number that was given last, the fifth of `loadavg`, for a hundredth of what a list of all costs. What ran before and
 * is not of the session has nothing to show of it.
 */
const watcher = `
const { parentPort, workerData } = require('node:worker_threads');
const { readdirSync, readFileSync } = require('node:fs');
const seen = { cmdline: new Set(), environ: new Set() };
const YOUNGEST_MS = 100, YOUNG_MS = 600, NOW_AND_THEN_MS = 100;
let bornAt = new Map();
let foreign;
/** Its arguments at the last look: a process that becomes another program has others, and an environment that was never seen. */
const shown = new Map();
const lastNumber = () => readFileSync('/proc/loadavg', 'latin1').split(' ')[4];
const isTold = Number(lastNumber()) >= process.pid; // not everything that has a /proc tells
let lastGiven = '', lookedAtAll = 0;
let rounds = 0;
const list = () => readdirSync('/proc').filter((name) => name.charCodeAt(0) < 58);
const read = (pid, what) => {
  try { return readFileSync('/proc/' + pid + '/' + what, 'latin1'); } catch { return ''; }
};
const look = (end) => {
  const now = performance.now();
  const given = lastNumber();
  const all = end || now - lookedAtAll > NOW_AND_THEN_MS;
  if (given !== lastGiven || all || !isTold) {
    lastGiven = given;
    const pids = list();
    foreign &&= new Set(pids.filter((pid) => foreign.has(pid)));
    bornAt = new Map(pids.filter((pid) => !foreign?.has(pid)).map((pid) => [pid, bornAt.get(pid) ?? now]));
  }
  if (all) lookedAtAll = now;
  for (const [pid, born] of bornAt) {
    const age = now - born;
    if (!all && (age > YOUNG_MS || (age > YOUNGEST_MS && rounds % 5 > 0))) continue;
    const args = read(pid, 'cmdline');
    if (!all && args === shown.get(pid)) continue;
    shown.set(pid, args);
    seen.cmdline.add(args);
    seen.environ.add(read(pid, 'environ'));
  }
  rounds += 1;
};
look(true);
foreign = new Set(list().filter((pid) => bornAt.has(pid) && !read(pid, 'environ').includes('HOME=' + workerData + '\\0')));
parentPort.postMessage('watching');
const timer = setInterval(look, 2, false);
parentPort.once('message', () => {
  clearInterval(timer);
  look(true);
  parentPort.postMessage({ cmdlines: [...seen.cmdline], environs: [...seen.environ], rounds });
});
`;

/**
 * Watches `/proc` about every two milliseconds, from when it returns.
 * @param home of the session: of what runs already, its processes are looked at again
 */
export async function watchProcesses(home: string): Promise<ProcessWatch> {
  const worker = new Worker(watcher, { eval: true, workerData: home });
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
