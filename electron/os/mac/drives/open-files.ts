import { run, type Command, type Run } from '../../run.ts';

/** Limit of lsof, which would hang on a dead mount. Without its answer no program is named. */
const LOOK_MS = 5000;

/**
 * Lists the programs that have files of a whole file system open, with lsof(8). Each program's name stands on a line of its own
 * that begins with `c`.
 */
export function openFilesCommand(path: string): Command {
  return { file: '/usr/sbin/lsof', args: ['-w', '-F', 'c', '+f', '--', path], timeoutMs: LOOK_MS };
}

/** Reads the names from the output of `lsof -F c`, each once. lsof writes blanks and special characters as `\x20`. Pure. */
export function programsIn(stdout: string): readonly string[] {
  const names = stdout
    .split('\n')
    .filter((line) => line.startsWith('c'))
    .map((line) => {
      const bytes = line
        .slice(1)
        .replaceAll(/\\x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return /^[\0-\u00ff]*$/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
    });
  return [...new Set(names)].toSorted();
}

/**
 * Names this user's programs that have files of a volume open, Spotlight's and the Finder's own processes included. A program
 * that is not named here can still keep the volume busy.
 */
export async function programsWithOpenFiles(path: string, by: Run = run): Promise<readonly string[]> {
  const { stdout } = await by(openFilesCommand(path)); // lsof exits with 1 when no program has a file open
  return programsIn(stdout);
}
