import { randomInt } from 'node:crypto';

/** What waits, and by how much, at random: nothing that thousands do at once. */
export const byChance = {
  random: () => randomInt(2 ** 32) / 2 ** 32,
  timer: (ms: number, work: () => void) => {
    const timer = setTimeout(work, ms).unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
