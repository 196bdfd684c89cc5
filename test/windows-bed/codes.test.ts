import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireDone } from './bed.ts';
import { drivesIn, startDriveStage, USER, type DriveStage } from './drive-stage.ts';

let stage: DriveStage;
beforeAll(async () => {
  stage = await startDriveStage();
  requireDone(await stage.setUp(USER));
});
afterAll(async () => {
  requireDone(await stage.run(['remove']));
  expect(await stage.leftovers(USER)).toEqual([]);
  await stage.stop();
});

const failureOf = (result: unknown): string => /"code":"(LK-\d+)"/.exec(JSON.stringify(result))?.[1] ?? 'none';

/** Errors that WebClient and the other providers are known to return, and one that nobody has seen. */
const codes = [5, 53, 59, 64, 67, 86, 1200, 1203, 1208, 1219, 1222, 1244, 1312, 1920, 2202, 31_337];

it('each error of Windows is said with a code of ours, no app password leaves, and the drive comes back after it', async () => {
  const said = new Map<number, string>();
  for (const code of codes) {
    await stage.bed.inside.cancel('Z:', true);
    stage.bed.redirector.inject('add', { code, times: 30 });
    const failed = await stage.run(['reconnect']);
    stage.bed.redirector.forgetInjected();
    expect(failed.code, `WNetAddConnection2W ${code}`).not.toBe(0);
    said.set(code, failureOf(failed.result));
  }
  expect([...said].filter(([, failure]) => !/^LK-5\d{3}$/.test(failure))).toEqual([]);
  requireDone(await stage.run(['reconnect']));
  expect(drivesIn(await stage.run(['status']))).toMatchObject([{ state: 'mapped', path: 'Z:\\' }]);
}, 300_000);
