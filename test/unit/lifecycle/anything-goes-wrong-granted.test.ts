import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import type { Engine, Run } from '../../../electron/engine/engine.ts';
import { replacedBy } from '../../../electron/lifecycle/journal/journal-entry.ts';
import { actsOf, arrange, checkAllDrives, type Act } from '../../fakes/acts.ts';
import { newRun } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import { FLOW_MS, inAHurry, nextcloudParts, type NextcloudParts } from '../../fakes/nextcloud-parts.ts';
import { openLock } from '../../fakes/parts.ts';

const DAY_MS = 24 * 3600_000;
const works = ['grant', 'grant for another', 'renew', 'renew', 'remove', 'upkeep', 'disable', 'start'] as const;
type GrantAct = Act<(typeof works)[number]>;

/** What is there before anything goes wrong: renewals and rotations need something to renew. */
const firsts = fc.constantFrom('nothing', 'grant', 'grant', 'grant for another');
type First = 'nothing' | 'grant' | 'grant for another';
const undisturbed = { trouble: 'none', at: 1, when: 'before', later: false } as const;

/** Somebody who grants what the page asks, and to whom the account belongs. */
function runOf({ cloud }: NextcloudParts, signal?: AbortSignal): Run {
  const browser = ({ url }: { readonly url: string }): Promise<void> => {
    cloud.grant(url);
    return Promise.resolve();
  };
  return { ...newRun(signal, 'nora', { mine: () => true, browser }), progress: () => undefined };
}

/** Removes a connection. @param named adds what only a person can delete of it, as they are told */
async function removeNaming(engine: Engine, id: string, run: Run, named: Set<string>): Promise<void> {
  const removed = await engine.remove(id, { localOnly: false }, run);
  if (removed.ok && removed.value.left !== undefined) named.add(removed.value.left.passwordName);
}

/** @param named adds what a removal says that only a person can delete */
async function perform(
  world: NextcloudParts,
  engine: Engine,
  act: GrantAct,
  n: number,
  named: Set<string>,
): Promise<void> {
  const platform = world.cloud.address.href;
  const [connection] = await world.parts.connections.list();
  const [entry] = await world.parts.journal.list();
  const abort = new AbortController();
  const run = runOf(world, abort.signal);
  arrange(world, act, abort);
  switch (act.work) {
    case 'grant':
      await engine.setUp({ platform, user: '', label: `Drive ${String(n)}` }, run);
      break;
    case 'grant for another':
      await engine.setUpApplication({ platform, user: '', label: `Mail ${String(n)}` }, run);
      break;
    case 'renew':
      if (connection !== undefined) await engine.renew(connection.id, run);
      break;
    case 'remove': {
      const id = connection?.id ?? entry?.id;
      if (id !== undefined) await removeNaming(engine, id, run, named);
      break;
    }
    case 'disable':
      world.cloud.disabled = true;
      await checkAllDrives(engine, run);
      if (connection !== undefined) await engine.renew(connection.id, run);
      break;
    case 'upkeep':
      await checkAllDrives(engine, run);
      break;
    case 'start':
      await engine.recover(run);
  }
}

/**
 * What holds after every start: an app password is in the keychain, or the journal names it; nothing else is left; and a
 * drive that nothing is open of shows its files, unless a rotation has lost its app password and it says so.
 * @param named adds those that only a person can look for
 */
async function expectAccountedFor(
  { parts, cloud, secrets, drives }: NextcloudParts,
  engine: Engine,
  named: Set<string>,
): Promise<void> {
  const entries = await parts.journal.list();
  const connections = await parts.connections.list();
  for (const { failure } of entries) {
    expect({ failure }).not.toEqual({ failure: undefined }); // open means told
    if (failure?.code === 'LK-3114') named.add(String(failure.details?.['name']));
  }
  const known = new Set([...entries, ...connections].map(({ id }) => id));
  const told = new Set(
    entries.flatMap((entry) => [entry.password.name, replacedBy(entry)?.name ?? entry.password.name]),
  );
  const kept = new Set<string>();
  const status = await engine.status();
  const shown = status.ok ? status.value.connections : [];
  for (const { id, drive, password } of connections) {
    if (entries.some((entry) => entry.id === id)) continue;
    const item = await secrets.look({ kind: 'app-password', id });
    // A rotation ends the old app password at once. Its answer got lost, of which somebody was told; or the keychain refused the
    // new one, which was taken back. Then nothing is left on this machine, the drive says that its app password is lost, and
    // only a renewal with a person gives it another.
    if (item.found === 'no' && drive !== undefined) {
      const { health } = shown.find((view) => view.id === id) ?? {};
      const left = { mounted: drives.mappedWith(id), isOnPlatform: cloud.names.includes(password.name) };
      expect({ id, state: health?.state, ...left }).toEqual({
        ...{ id, state: 'lost', mounted: undefined },
        isOnPlatform: left.isOnPlatform && named.has(password.name),
      });
      continue;
    }
    const alive = item.found === 'yes' && cloud.accepts(item.secret);
    expect({ id, alive }).toEqual({ id, alive: true });
    kept.add(password.name);
    const mounted = drives.mappedWith(id);
    const usable = drive === undefined || (mounted !== undefined && cloud.accepts(mounted));
    expect({ id, usable }).toEqual({ id, usable: true });
  }
  const stray = {
    onPlatform: cloud.names.filter((name) => !kept.has(name) && !told.has(name) && !named.has(name)),
    items: secrets.keys.filter((item) => !known.has(item.replace(/^.*:/, ''))),
    drives: drives.mapped.filter((id) => !known.has(id)),
  };
  expect(stray).toEqual({ onPlatform: [], items: [], drives: [] });
}

vi.setConfig({ testTimeout: 180_000 }); // many worlds: slow where the machine is

describe('whatever goes wrong with what is granted and replaces itself, in whatever order', () => {
  inAHurry();

  const holds = async (first: First, planned: readonly GrantAct[], effects: Set<string>): Promise<void> => {
    const world = nextcloudParts();
    try {
      const engine = createEngine(world.parts, openLock);
      const named = new Set<string>();
      if (first !== 'nothing') await perform(world, engine, { work: first, ...undisturbed }, 99, named);
      for (const [n, act] of planned.entries()) {
        await perform(world, engine, act, n, named).catch(() => undefined);
        world.disturbances.clear();
        world.cloud.disabled = false;
        if (act.later) world.advance(DAY_MS);
        await startAgain(world);
        await checkAllDrives(engine, newRun());
        await expectAccountedFor(world, engine, named);
      }
      world.advance(FLOW_MS); // nothing can be granted any more
      await startAgain(world);
      await expectAccountedFor(world, engine, named);
      for (const { id } of [...(await world.parts.journal.list()), ...(await world.parts.connections.list())]) {
        await removeNaming(engine, id, runOf(world), named);
      }
      expect(await world.parts.journal.list()).toEqual([]);
      expect(world.cloud.names.filter((name) => !named.has(name))).toEqual([]);
      expect(world.secrets.keys).toEqual([]);
    } finally {
      for (const effect of world.disturbances.trace) effects.add(effect);
      world.stop();
    }
  };

  it.each([
    ['the same acts each time', { seed: 20_261_129, numRuns: 60 }],
    ['others each time', { numRuns: 60 }],
  ])(
    'lifecycle: whatever goes wrong with grants and rotations, each app password is in the keychain or named, and a drive works or says that its app password is lost: %s',
    async (_what, how) => {
      const effects = new Set<string>();
      await fc.assert(
        fc.asyncProperty(firsts, actsOf(works), (first, planned) => holds(first, planned, effects)),
        how,
      );
      // A grant is asked after, a drive's app password replaces itself, and another application's is renewed by a new grant.
      const reached = ['platform.poll', 'platform.rotate', 'secrets.write next-password', 'journal.write replaced'];
      if ('seed' in how) expect([...effects]).toEqual(expect.arrayContaining(reached));
    },
  );
});
