import { timedOffer } from '../../hand-over/timed-offer.ts';
import { keytarSecretStore } from '../../secrets/keytar-secret-store.ts';
import { noControlSocket } from '../control-socket.ts';
import type { SystemAdapters } from '../operating-system.ts';
import { windowsClipboard, windowsClipboardCalls } from './clipboard.ts';
import { windowsDrives } from './drives/windows-drives.ts';
import { lockOf } from './lock.ts';

export const windowsAdapters: SystemAdapters = {
  certificateBundles: [],
  lock: lockOf,
  machineId: () => Promise.resolve(undefined),
  // A pipe that Node makes lets every user read: it needs one with the user's SID.
  controlSocket: () => noControlSocket('win32'),
  portHolder: () => Promise.resolve(undefined),
  // It is open as long as the user is logged on.
  keychain: () => ({ secrets: keytarSecretStore({ state: () => Promise.resolve('ready') }) }),
  clipboard: () => timedOffer({ open: async () => windowsClipboard(await windowsClipboardCalls()) }),
  drives: (services) => windowsDrives(services),
};
