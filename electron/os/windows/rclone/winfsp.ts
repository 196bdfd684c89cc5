import { existsSync } from 'node:fs';
import { win32 } from 'node:path';
import type { Finding } from '../../../contract/view.ts';
import { textIn, type Registry } from '../registry.ts';

/** Where its installer says where it is; it is a program of 32 bits. */
const WINFSP = 'SOFTWARE\\WOW6432Node\\WinFsp';

/** Tells whether drives can be mounted by rclone: it needs WinFsp, the file system driver, which an administrator installs. */
export async function winFspFindings(
  registry: () => Promise<Registry>,
  rclone: () => string | undefined,
): Promise<readonly Finding[]> {
  const hasDriver = textIn(await registry(), 'HKLM', WINFSP, 'InstallDir') !== undefined;
  if (hasDriver && rclone() !== undefined) return [{ id: 'rclone', state: 'ok' }];
  return [{ id: 'rclone', state: 'problem', code: 'LK-5382' }];
}

/**
 * rclone's place on this machine. Looked for by name, a program in the folder that Latchkey was started in would come first.
 * @returns undefined where it is in no folder of `PATH`
 */
export function rcloneProgram(
  env: NodeJS.ProcessEnv,
  isFile: (path: string) => boolean = existsSync,
): string | undefined {
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  const folders = path.split(';').filter((folder) => win32.isAbsolute(folder));
  return folders.map((folder) => win32.join(folder, 'rclone.exe')).find(isFile);
}

/** What a program of Windows needs to run at all, and rclone to find its user's folders. */
const needed =
  /^(SystemRoot|windir|SystemDrive|ComSpec|PATH|PATHEXT|TEMP|TMP|USERNAME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|ProgramFiles.*|ProgramData|NUMBER_OF_PROCESSORS|PROCESSOR_ARCHITECTURE)$/i;
/** A proxy that is not there: rclone asks the gateway, which is on this machine, and nobody else. */
const NOWHERE = 'http://127.0.0.1:1';

/** Everything that rclone gets of the environment: not its own variables, which would override its arguments. */
export function rcloneEnvironment(env: NodeJS.ProcessEnv): Readonly<Partial<Record<string, string>>> {
  const kept = Object.entries(env).filter(([name]) => needed.test(name));
  return { ...Object.fromEntries(kept), HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE };
}
