import { FailureError } from '../contract/failure.ts';
import type { SystemDrives } from '../drives/system-drives.ts';
import type { ConcealedClipboard } from '../hand-over/concealed-clipboard.ts';
import type { PolicySource } from '../policy/policy.ts';
import type { OperatingSystem } from './operating-system.ts';

/**
 * Makes the drives of an operating system that Latchkey cannot map drives on yet: without a mapper each of them ends with LK-5014,
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

/** Makes a source without a policy of IT's: nothing is allowed. @param by name of the source, for people */
export function noPolicy(by: string): PolicySource {
  return { read: () => Promise.resolve({ found: 'no', by }) };
}

/** Makes the clipboard of a system without one that an app password may be on. */
export function noClipboard(reason: string): ConcealedClipboard {
  return { offer: () => Promise.reject(new FailureError('LK-7032', { reason })) };
}

/** Makes an operating system that nobody has written a folder for. @param nearest the system whose parts it may share */
export function unwritten(name: string, nearest: OperatingSystem): OperatingSystem {
  return {
    ...nearest,
    policy: () => noPolicy(name),
    keepMemoryToItself: () => Promise.resolve(false),
    endWithParent: () => Promise.resolve(false),
    open: () => Promise.resolve(),
    openUnseen: () => Promise.resolve(false),
    adapters: async () => ({
      ...(await nearest.adapters()),
      machineId: () => Promise.resolve(undefined),
      portHolder: () => Promise.resolve(undefined),
      clipboard: () => noClipboard(name),
      drives: () => notYetDrives(name),
    }),
  };
}
