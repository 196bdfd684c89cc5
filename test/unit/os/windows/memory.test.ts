import { expect, it } from 'vitest';
import { endsWithParent, keepFromReports, type MemoryCalls } from '../../../../electron/os/windows/memory.ts';

function recorded(changed: Partial<MemoryCalls> = {}) {
  const said: (readonly [string, number])[] = [];
  const calls: MemoryCalls = {
    setErrorMode: (mode) => void said.push(['error mode', mode]),
    setReportFlags: (flags) => void said.push(['report', flags]),
    jobLimits: () => undefined,
    ...changed,
  };
  return { said, load: () => Promise.resolve(calls) };
}

it('a process is kept out of crash reports, and never said to be kept from the user’s other programs', async () => {
  const { said, load } = recorded();
  expect(await keepFromReports(load)).toBe(false);
  expect(said).toEqual([
    ['error mode', 0x8003],
    ['report', 1],
  ]);
  expect(await keepFromReports(() => Promise.reject(new Error('no koffi')))).toBe(false);
});

it.each([
  [undefined, false],
  [0x1800, false], // a job that lets its processes break away
  [0x2000, true],
  [0x3c00, true], // libuv’s: with KILL_ON_JOB_CLOSE
])('a process with the limits %s of its job ends with its parent: %s', async (limits, ends) => {
  expect(await endsWithParent(recorded({ jobLimits: () => limits }).load)).toBe(ends);
});

it('a machine without the calls ends nothing', async () => {
  expect(await endsWithParent(() => Promise.reject(new Error('no koffi')))).toBe(false);
});
