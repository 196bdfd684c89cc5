import { createHmac } from 'node:crypto';
import { windowsRegistry, type Registry } from './registry.ts';
import { thisUser, type ThisUser } from './this-user.ts';

/** Windows makes this GUID when it is installed, and again when an image of it is prepared for other machines (sysprep). */
const KEY = 'SOFTWARE\\Microsoft\\Cryptography';
const NAME = 'MachineGuid';
const BYTES = 16;

/**
 * Gives 16 bytes that identify this user on this machine: they differ for two users of one computer, and for one user on two
 * computers.
 * @returns undefined when Windows does not tell the machine's GUID or the user's SID
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
    return undefined; // koffi has no prebuilt code for this machine
  }
}

function guidIn(text: string): Buffer | undefined {
  const hex = text.trim().replaceAll(/[{}-]/g, '');
  return /^[0-9a-f]{32}$/i.test(hex) && !/^0+$/.test(hex) ? Buffer.from(hex, 'hex') : undefined;
}
