import { startDetached } from '../start-detached.ts';

/** Opens a page in the browser that the user has chosen. Folders are not shown yet: their path is printed. */
export async function openByShell(
  what: 'folder' | 'page',
  target: string,
  env: NodeJS.ProcessEnv,
  start = startDetached,
): Promise<void> {
  if (what === 'folder') return;
  // Not `start`, which is the shell's own and reads `&` in the address as the end of the command.
  await start({ file: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', target], env, shows: true });
}
