import type { ConcealedClipboard } from '../../../hand-over/concealed-clipboard.ts';
import { noClipboard } from '../../not-yet.ts';
import { x11Clipboard } from './x11-clipboard.ts';

/**
 * Makes the clipboard of X11, on this computer only. Under Wayland only a program in front may offer anything, and over the
 * network the password would travel in the clear. See docs/decisions/012-handing-over.md.
 */
export function linuxClipboard(env: NodeJS.ProcessEnv): ConcealedClipboard {
  const display = env['DISPLAY'] ?? '';
  const wayland = (env['WAYLAND_DISPLAY'] ?? '') !== '' || env['XDG_SESSION_TYPE'] === 'wayland';
  if (wayland) return noClipboard('wayland');
  if (!/^(unix)?:\d+(\.\d+)?$/.test(display)) return noClipboard(display === '' ? 'no-display' : 'remote-display');
  return x11Clipboard({ display });
}
