import { run, type Command, type Run } from '../../run.ts';

/** On a dead mount it would hang; without its answer nobody is named. */
const LOOK_MS = 5000;

/** lsof(8): who has files of a whole file system open, by the name of each program in a line of its own that begins with `c`. */
export function openFilesCommand(path: string): Command {
  return { file: '/usr/sbin/lsof', args: ['-w', '-F', 'c', '+f', '--', path], timeoutMs: LOOK_MS };
}

/** The names in what `lsof -F c` prints, each once. Blanks and signs are written as `\x20`. Pure. */
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
 * Names this user's programs that have files of a volume open. Spotlight and the Finder's own processes are programs, too: what is not
 * named here can still keep it busy.
 */
export async function programsWithOpenFiles(path: string, by: Run = run): Promise<readonly string[]> {
  const { stdout } = await by(openFilesCommand(path)); // its status is 1 when there is nobody
  return programsIn(stdout);
}
