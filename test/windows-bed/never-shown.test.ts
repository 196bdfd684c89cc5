import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchFiles, searchText, type Sought } from '../support/leak-search.ts';
import { watchProcesses } from '../support/process-watch.ts';
import { startDriveStage, USER, type DriveStage } from './drive-stage.ts';

let stage: DriveStage;
beforeAll(async () => {
  stage = await startDriveStage();
});
afterAll(() => stage.stop());

/** Time between two looks at every process of Windows. */
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
  // The new app password must be in the Credential Manager: otherwise the search would look for something that does not exist.
  const stored = await bed.inside.credentials();
  expect(stored.map(({ secret }) => Buffer.from(secret, 'hex').includes(appPasswords[1] ?? '?'))).toEqual([true]);
  const search = (): unknown => [
    ...runs.flatMap(({ stdout, stderr }) => searchText('output', stdout + stderr, sought)),
    // The bed writes what is typed on standard input to a file of its own, which is skipped. The Credential Manager's entries lie
    // encrypted in the user's registry.
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
