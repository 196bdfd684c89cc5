import { win32 } from 'node:path';
import { startDetached } from '../start-detached.ts';

/** The folder of Windows where no variable says otherwise. */
const WINDOWS = 'C:\\Windows';

/** Opens a page in the browser that the user has chosen, or shows a folder in Explorer, which goes on by itself. */
export async function openByShell(
  what: 'folder' | 'page',
  target: string,
  env: NodeJS.ProcessEnv,
  start = startDetached,
): Promise<void> {
  if (what === 'folder') {
    // Explorer reads a comma and a slash as the beginning of something else; a letter's root has neither.
    if (!/^[A-Z]:\\/i.test(target)) return;
    const file = win32.join(env['SystemRoot'] ?? WINDOWS, 'explorer.exe');
    await start({ file, args: [target], env, shows: true });
    return;
  }
  // Not `start`, which is the shell's own and reads `&` in the address as the end of the command.
  await start({ file: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', target], env, shows: true });
}
