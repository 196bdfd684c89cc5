import { join } from 'node:path';
import { timedOffer } from '../../hand-over/timed-offer.ts';
import { keytarSecretStore } from '../../secrets/keytar-secret-store.ts';
import { unixControlSocket } from '../control-socket.ts';
import { flockOf } from '../flock.ts';
import { notYetDrives } from '../not-yet.ts';
import type { SystemAdapters } from '../operating-system.ts';
import { macClipboard, macPasteboardCalls } from './clipboard.ts';

export const macAdapters: SystemAdapters = {
  certificateBundles: ['/etc/ssl/cert.pem'],
  lock: flockOf,
  machineId: () => Promise.resolve(undefined),
  controlSocket: ({ runtime }, name) => unixControlSocket(join(runtime, 'latchkey'), name),
  portHolder: () => Promise.resolve(undefined),
  // It is open as long as the user is logged on.
  keychain: () => ({ secrets: keytarSecretStore({ state: () => Promise.resolve('ready') }) }),
  clipboard: () => timedOffer({ open: async () => macClipboard(await macPasteboardCalls()) }),
  drives: () => notYetDrives('darwin'),
};
