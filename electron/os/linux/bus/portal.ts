import { BusError, withSessionBus, type BusOptions } from './session-bus.ts';

/**
 * Time for the portal, in ms. One that has to be started first needs a moment; with a longer limit the person would see nothing
 * happen.
 */
const TIMEOUT_MS = 3000;

/**
 * Has the desktop's portal open a page in the browser that the user has chosen. The address travels over the session bus, which
 * nobody else can read, whereas every user of the machine can read the arguments of a program. How the portal starts the
 * browser is its own affair.
 * https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.OpenURI.html
 * @returns false when there is no portal, or the portal refuses or does not answer in time: the caller then has to open the
 * page in another way
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
