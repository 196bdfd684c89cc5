import { FailureError } from '../contract/failure.ts';
import { x11Clipboard } from '../os/linux/clipboard/x11-clipboard.ts';
import { macClipboard, macPasteboardCalls } from '../os/mac/clipboard.ts';
import { windowsClipboard, windowsClipboardCalls } from '../os/windows/clipboard.ts';
import type { ConcealedClipboard } from './concealed-clipboard.ts';
import { timedOffer } from './timed-offer.ts';

/**
 * The clipboard of this desktop. On Linux X11 only, and on this computer: under Wayland only a program in front may offer anything,
 * and over the network the password would travel in the clear. See docs/decisions/012-handing-over.md.
 */
export function chooseClipboard(os: NodeJS.Platform, env: NodeJS.ProcessEnv): ConcealedClipboard {
  const display = env['DISPLAY'] ?? '';
  const wayland = (env['WAYLAND_DISPLAY'] ?? '') !== '' || env['XDG_SESSION_TYPE'] === 'wayland';
  if (os === 'win32') return timedOffer({ open: async () => windowsClipboard(await windowsClipboardCalls()) });
  if (os === 'darwin') return timedOffer({ open: async () => macClipboard(await macPasteboardCalls()) });
  if (os !== 'linux') return none(os);
  if (wayland) return none('wayland');
  if (!/^(unix)?:\d+(\.\d+)?$/.test(display)) return none(display === '' ? 'no-display' : 'remote-display');
  return x11Clipboard({ display });
}

function none(reason: string): ConcealedClipboard {
  return { offer: () => Promise.reject(new FailureError('LK-7032', { reason })) };
}
