import { BusError, withSessionBus, type BusOptions } from './session-bus.ts';

/** A portal that has to be started first needs a moment; longer, a person looks at nothing. */
const TIMEOUT_MS = 3000;

/**
 * Has the desktop's portal open a page in the browser that the user has chosen. The address goes over the session bus, which
 * nobody else can read, while the arguments of a program can be read by every user of the machine. What the portal itself
 * starts is its own.
 * https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.OpenURI.html
 * @returns false when there is no portal, or it refuses or does not answer in time: then it has to be opened in another way
 */
export async function openByPortal(address: string, options: Partial<BusOptions> = {}): Promise<boolean> {
  const bus = options.address ?? process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  if (bus === '') return false;
  try {
    await withSessionBus({ timeoutMs: TIMEOUT_MS, ...options }, (session) =>
      session.call({
        destination: 'org.freedesktop.portal.Desktop',
        path: '/org/freedesktop/portal/desktop',
        interface: 'org.freedesktop.portal.OpenURI',
        member: 'OpenURI',
        signature: 'ssa{sv}',
        body: ['', address, {}],
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof BusError) return false;
    throw error;
  }
}
