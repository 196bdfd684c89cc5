import { flockOf } from '../flock.ts';
import type { SystemAdapters } from '../operating-system.ts';
import { linuxClipboard } from './clipboard/linux-clipboard.ts';
import { linuxDrives } from './drives/linux-drives.ts';
import { networkPasswordWitness, secretServiceNetworkPasswords } from './keychain/network-password.ts';
import { secretServiceStore } from './keychain/secret-service-store.ts';
import { secretService } from './keychain/secret-service.ts';
import { certificateBundles, machineId } from './machine.ts';
import { hasDisplay } from './open.ts';

export const linuxAdapters: SystemAdapters = {
  certificateBundles,
  lock: flockOf,
  machineId: () => machineId(),
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
