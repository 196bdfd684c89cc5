import type { MountPlace, MountRecords } from '../../electron/drives/mount-records.ts';

/** Mount records that are gone with the test. */
export function memoryMountRecords(): MountRecords {
  const kept = new Map<string, MountPlace>();
  return {
    of: (id) => Promise.resolve(kept.get(id)),
    all: () => Promise.resolve(Object.fromEntries(kept)),
    put(id, place) {
      kept.set(id, place);
      return Promise.resolve();
    },
    forget(id) {
      kept.delete(id);
      return Promise.resolve();
    },
  };
}
