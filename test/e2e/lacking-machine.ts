import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtime } from '@latchkey/electron-stand-in/launch';

/**
 * A program that starts the app on a machine that lacks something: in a mount namespace of its own, which ends with the app.
 * @param hidden files that are not programs there. @param folder where the program is put
 */
export function lackingMachine(hidden: readonly string[], folder: string): string {
  const file = join(folder, 'lacking-machine.sh');
  const hide = hidden.map((path) => `mount --bind /dev/null '${path}' && `).join('');
  const namespace = process.getuid?.() === 0 ? '--mount' : '--map-root-user --mount';
  const script = `#!/bin/sh\nexec unshare ${namespace} sh -c "${hide}exec '${runtime.executable}' "'"$@"' sh "$@"\n`;
  writeFileSync(file, script, { mode: 0o700 });
  return file;
}
