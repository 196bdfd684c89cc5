import type { DetachedCommand } from '../os/start-detached.ts';

/** How each system opens an address in the browser that the user has chosen. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  linux: ['xdg-open'],
  darwin: ['open'],
  // Not `start`, which is the shell's own and reads `&` in the address as the end of the command.
  win32: ['rundll32.exe', 'url.dll,FileProtocolHandler'],
};

/**
 * Opens a page in the user's browser, which goes on by itself; without a display it does nothing: the link is printed
 * anyway. By a program, the address can be seen by every user of the machine: so only where the desktop's portal cannot do it.
 * @param byPortal see `openByPortal`
 */
export async function openLink(
  address: string,
  os: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  start: (command: Pick<DetachedCommand, 'file' | 'args'>) => Promise<unknown>,
  byPortal: (address: string) => Promise<boolean>,
): Promise<void> {
  const opener = openers[os];
  const display = os !== 'linux' || [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value = '') => value !== '');
  if (opener === undefined || !display) return;
  if (os === 'linux' && (await byPortal(address))) return;
  const [file, ...args] = opener;
  await start({ file, args: [...args, address] });
}
