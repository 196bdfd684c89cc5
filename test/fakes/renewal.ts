import { expect } from 'vitest';
import { isDriveConnection, type Connection, type DriveConnection } from '../../electron/connections/connection.ts';
import type { Outcome } from '../../electron/contract/outcome.ts';
import { passwordBinding } from '../../electron/lifecycle/kept-secrets.ts';
import { renew } from '../../electron/lifecycle/renewal.ts';
import { newRun, setUpConnection, USER } from './attempt.ts';
import type { FakeParts } from './parts.ts';

/** A connection whose drive asks the platform whether its password is good, and a day that has passed since its set-up. */
export async function connected(fake: FakeParts): Promise<DriveConnection> {
  fake.drives.accepts = (_spec, secret) => fake.platform.accepts(secret);
  const connection = await setUpConnection(fake);
  fake.advance(24 * 3600_000);
  return connection;
}

/** The one connection, as the list has it now. */
export async function current(fake: FakeParts): Promise<Connection> {
  const [connection] = await fake.parts.connections.list();
  if (connection === undefined) throw new Error('no connection');
  return connection;
}

export async function tryRenew(fake: FakeParts, run = newRun()): Promise<Outcome<Connection>> {
  return await renew(fake.parts, await current(fake), run);
}

/** Which app passwords there are and where, by id. Looks past all disturbances. */
export async function passwords(fake: FakeParts) {
  fake.disturbances.clear();
  const connection = await current(fake);
  const kept = await fake.secrets.look({ kind: 'app-password', id: connection.id });
  const mounted = fake.drives.mappedWith(connection.id);
  return {
    recorded: connection.password.id,
    inKeychain: kept.found === 'yes' ? (fake.platform.idOf(kept.secret) ?? 'a dead one') : 'none',
    mounted: mounted === undefined ? 'none' : (fake.platform.idOf(mounted) ?? 'a dead one'),
    onPlatform: fake.platform.passwordsOf(USER).map(({ id }) => id),
  };
}

/** One app password, the same everywhere, with a working drive, and nothing open. @returns its id. */
export async function expectOneEverywhere(fake: FakeParts, place = ''): Promise<string> {
  const { recorded, ...others } = await passwords(fake);
  const journal = await fake.parts.journal.list();
  expect({ place, ...others, items: fake.secrets.keys, journal, proofs: fake.drives.proofs }).toEqual({
    ...{ place, inKeychain: recorded, mounted: recorded, onPlatform: [recorded] },
    items: [`app-password:${(await current(fake)).id}`],
    ...{ journal: [], proofs: [] },
  });
  return recorded;
}

/** Fails whenever an app password is revoked or replaced while a drive is mapped with it. */
export function watchMounts(fake: FakeParts): { readonly dead: readonly string[] } {
  const dead: string[] = [];
  for (const effect of ['platform.revoke', 'platform.rotate']) {
    fake.disturbances.at(
      effect,
      () => {
        for (const id of fake.drives.mapped) {
          const mounted = fake.drives.mappedWith(id);
          if (mounted !== undefined && !fake.platform.accepts(mounted)) dead.push(`${id} after ${effect}`);
        }
      },
      { when: 'after' },
    );
  }
  return { dead };
}

/** As after a change of hands: the same connection without its drive, for another application. */
export async function withoutDrive(fake: FakeParts): Promise<Connection> {
  const connection = await current(fake);
  if (!isDriveConnection(connection)) throw new Error('it has none');
  await fake.parts.drives.disconnect(connection.drive);
  const { drive: _, ...rest } = connection;
  await fake.parts.connections.save(rest);
  const key = { kind: 'app-password', id: rest.id } as const;
  const kept = await fake.secrets.look(key);
  if (kept.found === 'yes') await fake.parts.secrets.write(key, kept.secret, passwordBinding(rest));
  return rest;
}
