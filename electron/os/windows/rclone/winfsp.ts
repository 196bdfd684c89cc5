import { existsSync } from 'node:fs';
import { win32 } from 'node:path';
import type { Finding } from '../../../contract/view.ts';
import { textIn, type Registry } from '../registry.ts';

/** WinFsp's installer writes its folder to this key, below WOW6432Node because the installer is a 32-bit program. */
const WINFSP = 'SOFTWARE\\WOW6432Node\\WinFsp';

/** Tells whether rclone can mount drives. rclone needs WinFsp for it, a file system driver that an administrator installs. */
export async function winFspFindings(
  registry: () => Promise<Registry>,
  rclone: () => string | undefined,
): Promise<readonly Finding[]> {
  const hasDriver = textIn(await registry(), 'HKLM', WINFSP, 'InstallDir') !== undefined;
  if (hasDriver && rclone() !== undefined) return [{ id: 'rclone', state: 'ok' }];
  return [{ id: 'rclone', state: 'problem', code: 'LK-5382' }];
}

/**
 * Finds rclone in the folders of `PATH`. Only absolute folders count: when Windows is given a bare name, it looks in the
 * folder that Latchkey was started in first.
 * @returns undefined when no folder of `PATH` has it
 */
export function rcloneProgram(
  env: NodeJS.ProcessEnv,
  isFile: (path: string) => boolean = existsSync,
): string | undefined {
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  const folders = path.split(';').filter((folder) => win32.isAbsolute(folder));
  return folders.map((folder) => win32.join(folder, 'rclone.exe')).find(isFile);
}

/** The variables that every Windows program needs to run, and those by which rclone finds its user's folders. */
const needed =
  /^(SystemRoot|windir|SystemDrive|ComSpec|PATH|PATHEXT|TEMP|TMP|USERNAME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|ProgramFiles.*|ProgramData|NUMBER_OF_PROCESSORS|PROCESSOR_ARCHITECTURE)$/i;
/**
 * The address of a proxy that does not exist. rclone talks only to the gateway on this machine, so a request to anywhere else
 * has to fail.
 */
const NOWHERE = 'http://127.0.0.1:1';

/** Gives the whole environment of rclone. rclone's own variables are left out, because they would override its arguments. */
export function rcloneEnvironment(env: NodeJS.ProcessEnv): Readonly<Partial<Record<string, string>>> {
  const kept = Object.entries(env).filter(([name]) => needed.test(name));
  return { ...Object.fromEntries(kept), HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE };
}
