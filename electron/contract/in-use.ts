import type { Failure, FailureCode } from './failure.ts';

/** Codes for a drive that stays connected because programs use it, where the system tells that only when it is asked to let go. */
export const inUse: readonly FailureCode[] = ['LK-5321', 'LK-5322'];

/** Whether drives stay connected for what would be lost: a person may say that they are disconnected all the same. */
export const losesSomething = ({ code }: Failure): boolean => code === 'LK-7017' || inUse.includes(code);
