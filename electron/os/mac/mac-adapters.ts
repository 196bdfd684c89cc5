import { join } from 'node:path';
import { timedOffer } from '../../hand-over/timed-offer.ts';
import { certificatesOfSystem } from '../../http/trust.ts';
import { keytarSecretStore } from '../../secrets/keytar-secret-store.ts';
import { unixControlSocket } from '../control-socket.ts';
import { flockOf } from '../flock.ts';
import type { SystemAdapters } from '../operating-system.ts';
import { macClipboard, macPasteboardCalls } from './clipboard.ts';
import { macDrives } from './drives/mac-drives.ts';
import { machineId, portHolder } from './machine.ts';

export const macAdapters: SystemAdapters = {
  // Not /etc/ssl/cert.pem, which is Apple's list alone: what IT and the person trust is in the keychains, and read from there.
  certificateBundles: [certificatesOfSystem],
  lock: flockOf,
  machineId: () => machineId(),
  controlSocket: ({ runtime }, name) => unixControlSocket(join(runtime, 'latchkey'), name),
  portHolder: (port) => portHolder(port),
  // It is open as long as the user is logged on. Read by the program itself and by nothing that it starts: macOS asks for each other one.
  keychain: () => ({ secrets: keytarSecretStore({ state: () => Promise.resolve('ready') }) }),
  clipboard: () => timedOffer({ open: async () => macClipboard(await macPasteboardCalls()) }),
  drives: (services) => macDrives(services),
};
