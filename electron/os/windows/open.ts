import { win32 } from 'node:path';
import { startDetached } from '../start-detached.ts';

/** The folder of Windows when no environment variable names it. */
const WINDOWS = 'C:\\Windows';

/** Opens a page in the user's chosen browser, or shows a folder in Explorer. The program that it starts outlives this one. */
export async function openByShell(
  what: 'folder' | 'page',
  target: string,
  env: NodeJS.ProcessEnv,
  start = startDetached,
): Promise<void> {
  if (what === 'folder') {
    // Explorer takes a comma or a slash for the start of an option; the root of a drive letter has neither.
    if (!/^[A-Z]:\\$/i.test(target)) return;
    const file = win32.join(env['SystemRoot'] ?? WINDOWS, 'explorer.exe');
    await start({ file, args: [target], env, shows: true });
    return;
  }
  // `start` is not used: it is a command of cmd.exe, which would take `&` in the address for the end of the command.
  await start({ file: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', target], env, shows: true });
}
