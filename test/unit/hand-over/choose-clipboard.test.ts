import { describe, expect, it } from 'vitest';
import { loadOperatingSystem } from '../../../electron/os/load-operating-system.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

describe('there is no clipboard for a password', () => {
  it.each([
    ['without a display', 'linux', {}, 'no-display'],
    ['on a display of another machine', 'linux', { DISPLAY: 'other.example:0' }, 'remote-display'],
    ['on a display over a tunnel', 'linux', { DISPLAY: 'localhost:10.0' }, 'remote-display'],
    [
      'under Wayland, also where X11 programs run in it',
      'linux',
      { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' },
      'wayland',
    ],
    [
      'under Wayland that says so by the session type',
      'linux',
      { DISPLAY: ':0', XDG_SESSION_TYPE: 'wayland' },
      'wayland',
    ],
    ['on Windows without its libraries', 'win32', {}, 'no-answer'],
    ['on macOS without its libraries', 'darwin', {}, 'no-answer'],
    ['on a system that nobody has written it for', 'freebsd', {}, 'freebsd'],
    ['on a display that nobody serves', 'linux', { DISPLAY: ':4711' }, 'no-answer'],
  ] as const)('%s', async (_where, os, env, reason) => {
    const offered = (): void => expect.unreachable();
    const adapters = await (await loadOperatingSystem(os)).adapters();
    const offer = adapters
      .clipboard(env)
      .offer(new Secret('x'), { onOffer: offered, signal: new AbortController().signal });
    await expect(offer).rejects.toMatchObject({ failure: { code: 'LK-7032', details: { reason } } });
  });
});
