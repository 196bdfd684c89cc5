import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchFiles, searchText, type Sought } from '../support/leak-search.ts';
import { watchProcesses } from '../support/process-watch.ts';
import { startDriveStage, USER, type DriveStage } from './drive-stage.ts';

let stage: DriveStage;
beforeAll(async () => {
  stage = await startDriveStage();
});
afterAll(() => stage.stop());

/** Between two looks at every process of Windows. */
const LOOK_MS = 40;

it('an app password is shown by no process, file or registry of Windows, from set-up to removal', async () => {
  const { bed, demo } = stage;
  const outside = await watchProcesses(bed.folder);
  await bed.inside.watchProcesses(LOOK_MS);
  const runs = [await stage.setUp(USER)];
  for (const args of [['status'], ['reconnect'], ['renew']]) runs.push(await stage.run(args));
  const { appPasswords, tokens } = demo.secretsIssued();
  const sought: Sought[] = [...appPasswords, ...tokens, demo.user(USER).password].map((text) => ({
    text,
    login: USER,
  }));
  expect(appPasswords).toHaveLength(2);
  // Where it is to be: or the search looks at nothing.
  const stored = await bed.inside.credentials();
  expect(stored.map(({ secret }) => Buffer.from(secret, 'hex').includes(appPasswords[1] ?? '?'))).toEqual([true]);
  const search = (): unknown => [
    ...runs.flatMap(({ stdout, stderr }) => searchText('output', stdout + stderr, sought)),
    // What is typed on standard input is a file of the bed's; the Credential Manager is in the user's registry, encrypted.
    ...searchFiles([bed.folder], sought, { skip: (path) => /\/run-\d+\.in$/.test(path) }),
  ];
  expect(search()).toEqual([]);
  runs.push(await stage.run(['remove']));
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  const inside = await bed.inside.processesSeen();
  const { cmdlines, environs } = await outside.stop();
  expect(inside.rounds).toBeGreaterThan(20);
  expect(inside.shown.some((text) => text.includes('gateway-server'))).toBe(true);
  expect([...inside.shown, ...cmdlines, ...environs].flatMap((text) => searchText('process', text, sought))).toEqual(
    [],
  );
  expect(search()).toEqual([]);
}, 600_000);
