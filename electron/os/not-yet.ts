import { FailureError } from '../contract/failure.ts';
import type { SystemDrives } from '../drives/system-drives.ts';
import type { ConcealedClipboard } from '../hand-over/concealed-clipboard.ts';
import type { PolicySource } from '../policy/policy.ts';
import type { OperatingSystem } from './operating-system.ts';

/**
 * Makes the drives of an operating system on which Latchkey cannot map drives yet. Without a mapper each attempt ends with
 * LK-5014, so nothing can be there to find, to clear away or to disconnect.
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

/**
 * Makes a source that has no policy of IT.
 * @param by name of the source, to show to people
 */
export function noPolicy(by: string): PolicySource {
  return { read: () => Promise.resolve({ found: 'no', by }) };
}

/** Makes the clipboard of a system without one for app passwords. */
export function noClipboard(reason: string): ConcealedClipboard {
  return { offer: () => Promise.reject(new FailureError('LK-7032', { reason })) };
}

/**
 * Makes an operating system for which nobody has written a folder.
 * @param nearest the system whose parts it may share
 */
export function unwritten(name: string, nearest: OperatingSystem): OperatingSystem {
  return {
    ...nearest,
    policy: () => noPolicy(name),
    systemLog: () => ({ write: () => Promise.resolve() }),
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
