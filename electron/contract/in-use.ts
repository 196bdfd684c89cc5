import type { Failure, FailureCode } from './failure.ts';

/**
 * Codes of a drive that is in use and can be cut off: programs have files open, or saved files are not uploaded yet. The
 * system reports them only when the drive is to be disconnected; LK-7017 is what Latchkey finds before that.
 */
const forceable: readonly FailureCode[] = ['LK-5321', 'LK-5322', 'LK-5381', 'LK-7017'];

/** Codes of a drive that stays connected because it is in use. On macOS only Finder can cut programs off (LK-5419). */
export const inUse: readonly FailureCode[] = [...forceable, 'LK-5419'];

/** Tells whether a drive stays connected because disconnecting would lose data. */
export const isInUse = ({ code }: Failure): boolean => inUse.includes(code);

/**
 * Tells whether a drive stays connected because disconnecting would lose data, and a person may have it disconnected all the
 * same.
 */
export const canBeCutOff = ({ code }: Failure): boolean => forceable.includes(code);
