import type { Desktop } from '../contract/window.ts';
import { withSessionBus } from '../os/session-bus.ts';

/** The bus answers in a few milliseconds; but at logon, when everything starts at once, nothing does. */
const ASK_MS = 5000;

/**
 * Whether the desktop shows tray icons. Windows and macOS always do; on Linux something must have taken the name of the
 * StatusNotifierItem specification, which GNOME without an extension does not. An icon would then be nowhere, and an app
 * that lives on in it could not be reached.
 * @param busAddress the session's own when absent
 */
export async function hasTrayHost(desktop: Desktop, busAddress?: string): Promise<boolean> {
  if (desktop !== 'linux') return true;
  try {
    const [owned] = await withSessionBus(
      { timeoutMs: ASK_MS, ...(busAddress === undefined ? {} : { address: busAddress }) },
      (bus) =>
        bus.call({
          destination: 'org.freedesktop.DBus',
          path: '/org/freedesktop/DBus',
          interface: 'org.freedesktop.DBus',
          member: 'NameHasOwner',
          signature: 's',
          body: ['org.kde.StatusNotifierWatcher'],
        }),
    );
    return owned === true;
  } catch {
    return false;
  }
}
