import { Worker } from 'node:worker_threads';

/** How often is looked. A pipe tells at once; this is for a process that hears nothing any more, and would keep the port. */
const LOOK_MS = 500;

/** Runs beside everything else, also while this process is busy for good. A process whose parent has ended is given another one. */
const watch = `
  const { parentPort, workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL');
  }, workerData.lookMs);
  parentPort.postMessage('watches');
`;

/**
 * Has this process end within half a second of the one that has started it, however that ends and whatever this one does but being stopped.
 * macOS has no call for it, unlike Linux. The thread that looks keeps nothing alive.
 * @returns true when it is being watched
 */
export function endWithParent(): Promise<boolean> {
  return new Promise((resolve) => {
    const worker = new Worker(watch, {
      eval: true,
      execArgv: [],
      workerData: { parent: process.ppid, lookMs: LOOK_MS },
    });
    worker.unref();
    worker.once('message', () => {
      resolve(true);
    });
    worker.once('error', () => {
      resolve(false);
    });
  });
}
