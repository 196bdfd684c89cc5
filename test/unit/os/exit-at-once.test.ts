import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../support/project-files.ts';

/** A program with a call of the system in a worker thread that does not return for an hour. */
const hanging = `
  import koffi from 'koffi';
  import { exitAtOnce } from ${JSON.stringify(join(projectRoot, 'electron/os/exit-of-posix.ts'))};
  koffi.load(null).func('unsigned int sleep(unsigned int seconds)').async(3600, () => {});
  setTimeout(() => {
    process.stdout.write('said');
    void exitAtOnce(42);
  }, 100);`;

it('a program ends with its exit code and all that it has written, while a call of the system hangs', async () => {
  const program = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', hanging], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 60_000,
  });
  let said = '';
  program.stdout.setEncoding('utf8').on('data', (part: string) => (said += part));
  expect(await once(program, 'close')).toEqual([42, null]);
  expect(said).toBe('said');
});
