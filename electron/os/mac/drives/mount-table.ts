import type { Native } from '../native/native-calls.ts';
import type { libSystem } from '../native/prototypes.ts';

/** One mount in the kernel's list of mounts. */
export interface MountEntry {
  /** `f_mntfromname`: for WebDAV, the address that was mounted. */
  readonly from: string;
  /** `f_mntonname`. */
  readonly path: string;
  /** `f_fstypename`: `webdav`, `apfs`, … */
  readonly type: string;
  /** Id of the user who has mounted it. */
  readonly owner: number;
}

/**
 * `struct statfs` of sys/mount.h with 64-bit inode numbers: its size, and the offset and size of the fields that are read, in
 * bytes.
 */
export const statfs = {
  size: 2168,
  f_owner: { at: 56 },
  f_fstypename: { at: 72, size: 16 }, // MFSTYPENAMELEN
  f_mntonname: { at: 88, size: 1024 }, // MAXPATHLEN
  f_mntfromname: { at: 1112, size: 1024 },
} as const;

/** Has the kernel answer from what it knows. With MNT_WAIT it would ask each server, and wait for a dead one. */
const MNT_NOWAIT = 2;
/** Room for mounts that appear between the count and the list. */
const SPARE = 8;

/** Reads the kernel's list of mounts without touching any mount. @throws when the kernel does not give the list */
export function readMountTable(system: Native<typeof libSystem>): readonly MountEntry[] {
  for (let spare = SPARE; ; spare *= 2) {
    const count = system.call.getfsstat(null, 0, MNT_NOWAIT);
    if (count < 0) throw new Error(`getfsstat: ${system.errno()}`);
    const buffer = new Uint8Array((count + spare) * statfs.size);
    const filled = system.call.getfsstat(buffer, buffer.length, MNT_NOWAIT);
    if (filled < 0) throw new Error(`getfsstat: ${system.errno()}`);
    // A list that fills the whole buffer may be incomplete.
    if (filled < count + spare) return entriesIn(buffer, filled);
  }
}

/** Reads the mounts from a buffer that `getfsstat` has filled. Pure. */
export function entriesIn(buffer: Uint8Array, count: number): readonly MountEntry[] {
  return Array.from({ length: count }, (_, line) => {
    const view = Buffer.from(buffer.buffer, buffer.byteOffset + line * statfs.size, statfs.size);
    const text = ({ at, size }: { readonly at: number; readonly size: number }): string => {
      const field = view.subarray(at, at + size);
      const end = field.indexOf(0);
      return field.subarray(0, end === -1 ? size : end).toString('utf8');
    };
    return {
      from: text(statfs.f_mntfromname),
      path: text(statfs.f_mntonname),
      type: text(statfs.f_fstypename),
      owner: view.readUInt32LE(statfs.f_owner.at),
    };
  });
}
