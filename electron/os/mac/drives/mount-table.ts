import type { Native } from '../native/native-calls.ts';
import type { libSystem } from '../native/prototypes.ts';

/** One line of the kernel's list of mounts. */
export interface MountEntry {
  /** `f_mntfromname`: of WebDAV the address, as it was mounted. */
  readonly from: string;
  /** `f_mntonname`. */
  readonly path: string;
  /** `f_fstypename`: `webdav`, `apfs`, … */
  readonly type: string;
  /** Number of the user who has mounted it. */
  readonly owner: number;
}

/** `struct statfs` of sys/mount.h with inode numbers of 64 bits: where what is read of it lies, in bytes. */
export const statfs = {
  size: 2168,
  f_owner: { at: 56 },
  f_fstypename: { at: 72, size: 16 }, // MFSTYPENAMELEN
  f_mntonname: { at: 88, size: 1024 }, // MAXPATHLEN
  f_mntfromname: { at: 1112, size: 1024 },
} as const;

/** What the kernel knows already: with MNT_WAIT it would ask each server, and wait for one that is dead. */
const MNT_NOWAIT = 2;
/** Mounts that come while they are counted. */
const SPARE = 8;

/** Reads the kernel's list of mounts, without touching any. @throws when the kernel does not give it */
export function readMountTable(system: Native<typeof libSystem>): readonly MountEntry[] {
  for (let spare = SPARE; ; spare *= 2) {
    const count = system.call.getfsstat(null, 0, MNT_NOWAIT);
    if (count < 0) throw new Error(`getfsstat: ${system.errno()}`);
    const buffer = new Uint8Array((count + spare) * statfs.size);
    const filled = system.call.getfsstat(buffer, buffer.length, MNT_NOWAIT);
    if (filled < 0) throw new Error(`getfsstat: ${system.errno()}`);
    // A list that fills its buffer may be cut.
    if (filled < count + spare) return entriesIn(buffer, filled);
  }
}

/** The lines in what `getfsstat` has filled. Pure. */
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
