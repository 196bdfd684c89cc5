import type { Registry } from '../registry.ts';
import type { Letters } from './letters.ts';
import type { Wnet } from './wnet.ts';

/** Reads which letters are taken at this moment, and for which ones Windows remembers a connection. */
export async function lettersNow(wnet: () => Promise<Wnet>, registry: () => Promise<Registry>): Promise<Letters> {
  const remembered = (await registry()).keys('HKCU', 'Network');
  return {
    taken: await (await wnet()).drives(),
    remembered: remembered.found === 'yes' ? remembered.value : [],
  };
}
