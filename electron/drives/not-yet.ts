import type { SystemDrives } from './system-drives.ts';

/**
 * The drives of an operating system that Latchkey cannot map drives on yet: without a mapper each of them ends with LK-5014,
 * so that nothing can be there to find, to clear away or to disconnect.
 */
export function notYetDrives(name: string): SystemDrives {
  return {
    name,
    mappers: [],
    entry: {
      assertFree: () => Promise.resolve(),
      show: () => Promise.resolve([]),
      hide: () => Promise.resolve(),
      find: () => undefined,
      placeOf: (label) => label,
    },
    openIn: () => Promise.resolve([]),
    clearLeftovers: () => Promise.resolve(0),
    disconnectUnknown: () => Promise.resolve([]),
  };
}
