import { createHmac } from 'node:crypto';
import { windowsRegistry, type Registry } from './registry.ts';
import { thisUser, type ThisUser } from './this-user.ts';

/** Made when Windows is installed, and anew when an image of it is prepared for others (sysprep). */
const KEY = 'SOFTWARE\\Microsoft\\Cryptography';
const NAME = 'MachineGuid';
const BYTES = 16;

/**
 * 16 bytes for this machine and user: two users of one computer, and one user on two, have others. Undefined where Windows tells
 * either not.
 */
export async function machineId(
  registry: () => Promise<Pick<Registry, 'read'>> = windowsRegistry,
  user: () => Promise<Pick<ThisUser, 'sid'>> = thisUser,
): Promise<Buffer | undefined> {
  try {
    const [{ sid }, found] = [await user(), (await registry()).read('HKLM', KEY, NAME)];
    const guid = found.found === 'yes' && found.value.type === 'text' ? guidIn(found.value.text) : undefined;
    return guid === undefined ? undefined : createHmac('sha256', guid).update(sid).digest().subarray(0, BYTES);
  } catch {
    return undefined; // a machine for which koffi has no prebuilt code
  }
}

function guidIn(text: string): Buffer | undefined {
  const hex = text.trim().replaceAll(/[{}-]/g, '');
  return /^[0-9a-f]{32}$/i.test(hex) && !/^0+$/.test(hex) ? Buffer.from(hex, 'hex') : undefined;
}
