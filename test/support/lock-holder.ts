// A process at the lock of a data folder: `lock-holder.ts FOLDER hold`, or `… FOLDER rounds COUNT PERIOD_MS BEGIN FILE`.
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isFailure } from '../../electron/contract/failure.ts';
import { flockOf } from '../../electron/os/flock.ts';

const [folder = '', how = '', ...numbers] = process.argv.slice(2);
const lock = flockOf(folder);
if (how === 'hold') await hold();
else await rounds(numbers.map(Number), numbers.at(-1) ?? '');

/** Says `held` and keeps it until it is killed, or says why not. */
async function hold(): Promise<void> {
  const keep = (): Promise<never> => {
    process.stdout.write('held\n');
    setInterval(() => undefined, 1000);
    return new Promise(() => undefined);
  };
  await lock.exclusively(keep).catch((error: unknown) => {
    process.stdout.write(`${isFailure(error) ? error.failure.code : String(error)}\n`);
  });
}

/** Tries at the same moments as every other process, and writes down when it works. */
async function rounds([count = 0, period = 0, begin = 0]: readonly number[], file: string): Promise<void> {
  const write = (what: string, round: number): void => {
    appendFileSync(file, `${what} ${String(round)} ${String(process.pid)}\n`);
  };
  for (let round = 0; round < count; round += 1) {
    await sleep(Math.max(0, begin + round * period - Date.now()));
    try {
      await lock.exclusively(async () => {
        write('enter', round);
        await sleep(period / 2);
        write('leave', round);
      });
    } catch (error) {
      if (!isFailure(error, 'LK-1009')) throw error;
    }
  }
}
