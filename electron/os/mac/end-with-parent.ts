import { Worker } from 'node:worker_threads';

/**
 * How often the thread checks the parent. A closed pipe usually tells at once; this check is for a process that is too busy to
 * notice, and would go on holding the gateway's port.
 */
const LOOK_MS = 500;

/**
 * The code of the worker thread, which also runs while the main thread is busy for good. A process whose parent has ended is
 * given another parent.
 */
const watch = `
  const { parentPort, workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL');
  }, workerData.lookMs);
  parentPort.postMessage('watches');
`;

/**
 * Makes this process end within half a second of its parent, however the parent ends and whatever this process is doing, unless
 * it is suspended. macOS has no call for that, unlike Linux. The watching thread does not keep the process alive.
 * @returns true when the thread watches
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
