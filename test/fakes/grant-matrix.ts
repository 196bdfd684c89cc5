import { expect } from 'vitest';
import { createEngine } from '../../electron/engine/create-engine.ts';
import { flockOf } from '../../electron/os/flock.ts';
import { newRun, nothing } from './attempt.ts';
import { valueOf } from './engine-bed.ts';
import { startAgain } from './invariants.ts';
import { FLOW_MS, theOnly, whatIsLeftOfGrant, type NextcloudParts } from './nextcloud-parts.ts';

/** What a start finds right after the kill, and another one when nothing can be granted any more. */
export async function startTwice(world: NextcloudParts) {
  const first = await startAgain(world);
  world.advance(FLOW_MS);
  return [...first, ...(await startAgain(world))];
}

/** Whether the journal names what only a person can look for, and nothing else is in it. The person has it forgotten then. */
async function isNamed(world: NextcloudParts, place: string): Promise<boolean> {
  const [entry, ...others] = await world.parts.journal.list();
  if (entry === undefined) return false;
  expect({ place, code: entry.failure?.code, others }).toEqual({ place, code: 'LK-3114', others: [] });
  expect(entry.failure?.details).toMatchObject({ name: entry.password.name });
  const engine = createEngine(world.parts, flockOf(world.folder));
  const run = { ask: newRun().ask, progress: () => undefined, signal: new AbortController().signal };
  const { left } = valueOf(await engine.remove(entry.id, { localOnly: false }, run));
  expect({ place, left }).toMatchObject({ left: { why: 'maybe', passwordName: entry.password.name } });
  return true;
}

/** What was lost for good, and what was named: at which of the places where a program was killed. */
export interface Seen {
  readonly lost: string[];
  readonly named: string[];
}

/** All or nothing, and what cannot be known is named. */
export async function expectAllOrNothing(world: NextcloudParts, place: string, { lost, named }: Seen): Promise<void> {
  await startTwice(world);
  const orphans = world.cloud.names.length - (await world.parts.connections.list()).length;
  if (await isNamed(world, place)) named.push(place);
  if (orphans > 0) lost.push(place);
  const left = await whatIsLeftOfGrant(world);
  const [id] = left.connections;
  if (id === undefined) {
    expect({ place, left }).toEqual({ place, left: { ...nothing, onPlatform: left.onPlatform } });
  } else {
    expect({ place, left }).toMatchObject({ left: { inKeychain: [`app-password:${id}`], proofs: [], journal: [] } });
    expect({ place, mapped: left.mapped }).toEqual({ place, mapped: (await theOnly(world)).drive ? [id] : [] });
    expect(left.onPlatform).toHaveLength(1);
  }
}
