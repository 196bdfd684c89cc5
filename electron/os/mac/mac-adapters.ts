import { join } from 'node:path';
import { timedOffer } from '../../hand-over/timed-offer.ts';
import { certificatesOfSystem } from '../../http/trust.ts';
import { keytarSecretStore } from '../../secrets/keytar-secret-store.ts';
import { unixControlSocket } from '../control-socket.ts';
import { flockOf } from '../flock.ts';
import type { SystemAdapters } from '../operating-system.ts';
import { macClipboard, macPasteboardCalls } from './clipboard.ts';
import { macDrives } from './drives/mac-drives.ts';
import { healthPreferences } from './health-preferences.ts';
import { machineId, portHolder } from './machine.ts';
import { macProxy } from './proxy.ts';

export const macAdapters: SystemAdapters = {
  // The certificates come from the keychains, which also hold what IT and the person trust; /etc/ssl/cert.pem is Apple's list
  // alone.
  certificateBundles: [certificatesOfSystem],
  proxyFor: macProxy(),
  lock: flockOf,
  machineId: () => machineId(),
  controlSocket: ({ runtime }, name) => unixControlSocket(join(runtime, 'latchkey'), name),
  portHolder: (port) => portHolder(port),
  health: healthPreferences(),
  // The login keychain is unlocked for as long as the user is logged on. Only this program itself reads it: for each other
  // program that it started, macOS would ask the person.
  keychain: () => ({ secrets: keytarSecretStore({ state: () => Promise.resolve('ready') }) }),
  clipboard: () => timedOffer({ open: async () => macClipboard(await macPasteboardCalls()) }),
  drives: (services) => macDrives(services),
};
