import { join } from 'node:path';
import { timedOffer } from '../../hand-over/timed-offer.ts';
import { keytarSecretStore } from '../../secrets/keytar-secret-store.ts';
import type { SystemAdapters } from '../operating-system.ts';
import { windowsClipboard, windowsClipboardCalls } from './clipboard.ts';
import { controlPipe } from './control-pipe.ts';
import { healthKeys } from './health-key.ts';
import { windowsCredentials } from './windows-credentials.ts';
import { windowsDrives } from './drives/windows-drives.ts';
import { lockOf } from './lock.ts';
import { machineId } from './machine.ts';
import { portHolder } from './port-holder.ts';
import { windowsProxy } from './proxy.ts';
import { systemRoots } from './system-roots.ts';
import { thisUser } from './this-user.ts';
import { userPrincipalName } from './user-principal-name.ts';

export const windowsAdapters: SystemAdapters = {
  certificateBundles: [systemRoots],
  proxyFor: windowsProxy(),
  lock: lockOf,
  machineId: () => machineId(),
  userPrincipalName: () => userPrincipalName(),
  controlSocket: ({ runtime }, name) => controlPipe({ folder: join(runtime, 'latchkey'), name, placeOf: pipeOf }),
  portHolder: (port) => portHolder(port),
  health: healthKeys(),
  // Windows keeps the Credential Manager unlocked for as long as the user is logged on.
  keychain: () => ({ secrets: windowsCredentials(keytarSecretStore({ state: () => Promise.resolve('ready') })) }),
  clipboard: () => timedOffer({ open: async () => windowsClipboard(await windowsClipboardCalls()) }),
  drives: (services) => windowsDrives(services),
};

/**
 * Names the pipe after the user and the session, only so that people who list a computer's pipes can tell whose it is. The
 * name proves nothing: the key does (see control-pipe.ts).
 */
async function pipeOf(unique: string): Promise<string> {
  const { sid, session } = await thisUser();
  return `\\\\.\\pipe\\latchkey-${sid}-${String(session)}-${unique}`;
}
