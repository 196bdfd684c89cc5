import type { Failure, FailureCode } from './failure.ts';

/**
 * Codes for a drive that stays connected for what would be lost, where that is told only when it is to be disconnected: programs use it, or
 * what they have saved is not uploaded yet.
 */
export const inUse: readonly FailureCode[] = ['LK-5321', 'LK-5322', 'LK-5381', 'LK-5419'];

/** Whether drives stay connected for what would be lost: a person may say that they are disconnected all the same. */
export const losesSomething = ({ code }: Failure): boolean => code === 'LK-7017' || inUse.includes(code);
