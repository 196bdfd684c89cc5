import type { SystemAdapters } from '../operating-system.ts';
import { linuxClipboard } from './clipboard/linux-clipboard.ts';
import { linuxDrives } from './drives/linux-drives.ts';
import { healthFiles } from './health-file.ts';
import { networkPasswordWitness, secretServiceNetworkPasswords } from './keychain/network-password.ts';
import { secretServiceStore } from './keychain/secret-service-store.ts';
import { secretService } from './keychain/secret-service.ts';
import { machineId } from './machine.ts';
import { hasDisplay } from './open.ts';
import { portHolder } from './port-holder.ts';
import { servingAdapters } from './serving-adapters.ts';

export const linuxAdapters: SystemAdapters = {
  ...servingAdapters,
  machineId: () => machineId(),
  portHolder: (port) => portHolder(port),
  health: healthFiles,
  keychain(env) {
    const service = secretService({ display: hasDisplay(env) });
    return {
      secrets: secretServiceStore(service),
      networkPasswords: secretServiceNetworkPasswords(service),
      witness: networkPasswordWitness(service),
    };
  },
  clipboard: linuxClipboard,
  drives: linuxDrives,
};
