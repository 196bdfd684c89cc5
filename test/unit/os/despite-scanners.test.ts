import { expect, it } from 'vitest';
import { despiteScanners } from '../../../electron/os/despite-scanners.ts';

const refusal = (code: string, syscall = 'rename'): Error => Object.assign(new Error(code), { code, syscall });

/** Fails with these errors, one after the other, and then succeeds. */
function failing(...errors: Error[]) {
  let times = 0;
  const work = (): Promise<number> => {
    times += 1;
    const error = errors.shift();
    return error === undefined ? Promise.resolve(times) : Promise.reject(error);
  };
  return work;
}

it.each(['EPERM', 'EACCES', 'EBUSY'])(
  'a name that is refused with %s is given as soon as the scanner lets go',
  async (code) => {
    expect(await despiteScanners(failing(...Array.from({ length: 6 }, () => refusal(code))))).toBe(7);
  },
);

it('who holds a file for good is told of after a third of a second', async () => {
  const since = performance.now();
  await expect(despiteScanners(failing(...Array.from({ length: 7 }, () => refusal('EBUSY'))))).rejects.toThrow('EBUSY');
  expect(performance.now() - since).toBeGreaterThan(300);
});

it.each([refusal('ENOSPC'), refusal('EACCES', 'open'), new Error('other')])(
  '%s is no scanner’s, and told at once',
  async (error) => {
    const work = failing(error);
    await expect(despiteScanners(work)).rejects.toBe(error);
    expect(await work()).toBe(2);
  },
);
