import { withSessionBus } from '../../electron/os/linux/bus/session-bus.ts';
import type { Desktop } from './desktop.ts';

/** Id of the process that keeps the keyring of a session: stopped by a signal, it hangs. */
export async function keyringProcess({ env }: Desktop): Promise<number> {
  const address = env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  return await withSessionBus({ timeoutMs: 5000, address }, async (bus) => {
    const [pid] = await bus.call({
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'GetConnectionUnixProcessID',
      signature: 's',
      body: ['org.freedesktop.secrets'],
    });
    return Number(pid);
  });
}
