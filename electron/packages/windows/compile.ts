import { rmSync } from 'node:fs';
import { mustRun } from './must-run.ts';

/** Of Debian's gcc-mingw-w64-x86-64-posix. What they make also runs on Windows for arm64. */
const COMPILER = 'x86_64-w64-mingw32-gcc';
const RESOURCE_COMPILER = 'x86_64-w64-mingw32-windres';

/**
 * Compiles a program for Windows; the same source gives the same program.
 * @param resources what Windows shows of it, as a resource script
 * @throws when it cannot be compiled
 */
export async function compileForWindows(source: string, program: string, resources?: string): Promise<void> {
  const options = ['-O1', '-Wall', '-Werror', '-s', '-static', '-Wl,--no-insert-timestamp'];
  if (resources === undefined) {
    await mustRun(COMPILER, [...options, '-o', program, source]);
    return;
  }
  const object = `${program}.res.o`;
  await mustRun(RESOURCE_COMPILER, [resources, object]);
  await mustRun(COMPILER, [...options, '-o', program, source, object]);
  rmSync(object);
}
