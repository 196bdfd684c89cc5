import { runtime } from '@latchkey/electron-stand-in/launch';
import { machineWithPolicy as machineFor } from '../support/machine-with-policy.ts';

export { policyFile } from '../support/machine-with-policy.ts';

/** A program that starts the app on a machine with a policy of IT. @param folder where the program and its /etc are put */
export const machineWithPolicy = (policy: object, folder: string): string =>
  machineFor(policy, folder, runtime.executable);
