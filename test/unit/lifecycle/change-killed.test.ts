import { expect, it } from 'vitest';
import { isDriveConnection } from '../../../electron/connections/connection.ts';
import { changeDrive } from '../../../electron/lifecycle/change.ts';
import { silentSteps } from '../../../electron/lifecycle/run.ts';
import { reconnect } from '../../../electron/lifecycle/usage.ts';
import { atEachEffect } from '../../fakes/at-each-effect.ts';
import { newRun, setUpConnection } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import type { FakeParts } from '../../fakes/parts.ts';

const LABEL = 'Company';

async function only(world: FakeParts) {
  const [connection, ...others] = await world.parts.connections.list();
  if (connection === undefined || others.length > 0 || !isDriveConnection(connection)) throw new Error('one drive');
  return connection;
}

it('a change that is killed at any effect leaves the drive as it was or as it shall be, and it can be connected', async () => {
  const labels = new Set<string>();
  let before = '';
  const points = await atEachEffect(
    async (world) => {
      before = (await setUpConnection(world)).label;
    },
    async (world) => changeDrive(world.parts, await only(world), { label: LABEL }, newRun()),
    async (world, place) => {
      await startAgain(world);
      const connection = await only(world);
      labels.add(connection.label);
      expect({ place, label: connection.drive.label }).toEqual({ place, label: connection.label });
      const { signal } = new AbortController();
      await reconnect(world.parts, { is: 'connection', connection }, silentSteps, signal);
      expect({ place, mapped: world.drives.mapped }).toEqual({ place, mapped: [connection.id] });
      expect(await world.parts.journal.list()).toEqual([]);
    },
  );
  expect(points).toBeGreaterThan(4);
  expect(labels).toEqual(new Set([before, LABEL]));
});

it('a change of the letter that is killed at any effect leaves the old letter or the new one, and nothing on another', async () => {
  const letters = new Set<string | undefined>();
  const points = await atEachEffect(
    async (world) => {
      world.drives.letters = ['M', 'Z'];
      await setUpConnection(world);
    },
    async (world) => changeDrive(world.parts, await only(world), { letter: 'Z' }, newRun()),
    async (world, place) => {
      await startAgain(world);
      const { signal } = new AbortController();
      const before = await only(world);
      await reconnect(world.parts, { is: 'connection', connection: before }, silentSteps, signal);
      const { id, drive } = await only(world);
      letters.add(drive.letter);
      expect({ place, letters: [...world.drives.lettersOf] }).toEqual({ place, letters: [[id, drive.letter]] });
    },
  );
  expect(points).toBeGreaterThan(4);
  expect(letters).toEqual(new Set(['M', 'Z']));
});
