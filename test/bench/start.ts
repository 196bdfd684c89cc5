import { join } from 'node:path';
import { run } from '../../electron/os/run.ts';
import { medianInTurns, time, type Figure } from './measure.ts';

/** How long a person waits for the program to say anything, next to Node's own start. */
export async function benchStart(turns: number): Promise<Figure[]> {
  const node =
    (...args: string[]) =>
    () =>
      time(async () => {
        const done = await run({ file: process.execPath, args, timeoutMs: 30_000 });
        if (done.code !== 0) throw new Error(done.stderr);
      });
  const cli = join(import.meta.dirname, '../../out/cli.js');
  const medians = await medianInTurns(turns, { version: node(cli, '--version'), bare: node('-e', '0') });
  return [
    { name: 'latchkey --version', value: medians.version, unit: 'ms' },
    { name: 'node -e 0', value: medians.bare, unit: 'ms' },
    { name: 'start ÷ bare Node', value: medians.version / medians.bare, unit: '×', atMost: 2 },
  ];
}
