import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import type { Engine, Run } from '../../../electron/engine/engine.ts';
import { actsOf, arrange, checkAllDrives, type Act } from '../../fakes/acts.ts';
import { newRun, USER } from '../../fakes/attempt.ts';
import { expectNothingStray, startAgain } from '../../fakes/invariants.ts';
import { fakeParts, openLock, type FakeParts } from '../../fakes/parts.ts';

const DAY_MS = 24 * 3600_000;

const works = [
  'set-up',
  'set-up by name',
  'set-up for another',
  'remove',
  'reconnect',
  'renew',
  'upkeep',
  'start',
] as const;
const acts = actsOf(works);

/** An id of what the user sees; the first one. */
async function firstSeen(engine: Engine): Promise<string | undefined> {
  const status = await engine.status();
  if (!status.ok) return undefined;
  const { connections, applications, open } = status.value;
  return (connections[0] ?? applications[0] ?? open[0])?.id;
}

async function firstWaiting(engine: Engine): Promise<string | undefined> {
  const status = await engine.status();
  return status.ok ? status.value.connections.find(({ state }) => state === 'waiting')?.id : undefined;
}

async function perform(fake: FakeParts, engine: Engine, act: Act<(typeof works)[number]>, n: number): Promise<void> {
  const platform = fake.platform.address.href;
  const [seen, waiting] = [await firstSeen(engine), await firstWaiting(engine)];
  const abort = new AbortController();
  const run: Run = { ...newRun(abort.signal), progress: () => undefined };
  arrange(fake, act, abort);
  switch (act.work) {
    case 'set-up':
      await engine.setUp({ platform, user: USER, label: `Drive ${String(n)}` }, run);
      break;
    case 'set-up by name':
      await engine.setUp({ platform, user: USER, label: `Drive ${String(n)}`, name: 'My drive' }, run);
      break;
    case 'set-up for another':
      await engine.setUpApplication({ platform, user: USER, label: `Mail ${String(n)}` }, run);
      break;
    case 'remove':
      if (seen !== undefined) await engine.remove(seen, { localOnly: false }, run);
      break;
    case 'reconnect':
      if (waiting !== undefined) await engine.reconnect(waiting, run);
      break;
    case 'renew':
      if (seen !== undefined) await engine.renew(seen, run);
      break;
    case 'upkeep':
      await checkAllDrives(engine, run);
      break;
    case 'start':
      await engine.recover(run);
  }
}

/** Every drive that nothing is open of shows its files: nothing but a refused password may have taken it away. */
async function expectUsable(fake: FakeParts): Promise<void> {
  const open = (await fake.parts.journal.list()).map(({ id }) => id);
  for (const { id, drive } of await fake.parts.connections.list()) {
    if (drive === undefined || open.includes(id)) continue;
    const mounted = fake.drives.mappedWith(id);
    expect({ id, usable: mounted !== undefined && fake.platform.accepts(mounted) }).toEqual({ id, usable: true });
  }
}

/** Everything works again, and the user does what is left to do. */
async function putInOrder(engine: Engine): Promise<void> {
  for (const { id } of await stillToDo(engine)) {
    await engine.remove(id, { localOnly: false }, { ...newRun(), progress: () => undefined });
  }
}

async function stillToDo(engine: Engine): Promise<readonly { readonly id: string }[]> {
  const status = await engine.status();
  if (!status.ok) throw new Error(status.failure.code);
  return [...status.value.open, ...status.value.connections.filter(({ state }) => state === 'waiting')];
}

describe('whatever goes wrong, in whatever order', () => {
  it.each([
    ['the same acts each time', { seed: 20_261_129, numRuns: 30 }],
    ['others each time', { numRuns: 60 }],
  ])(
    'lifecycle: whatever goes wrong, nothing is stray after the next start, and the user can put everything in order: %s',
    async (_what, how) => {
      const effects = new Set<string>();
      await fc.assert(
        fc.asyncProperty(acts, async (planned) => {
          const fake = fakeParts();
          fake.drives.accepts = (_spec, secret) => fake.platform.accepts(secret);
          try {
            const engine = createEngine(fake.parts, openLock);
            for (const [n, act] of planned.entries()) {
              await perform(fake, engine, act, n);
              if (act.later) fake.advance(DAY_MS);
              await startAgain(fake);
              await checkAllDrives(engine, newRun());
              await expectNothingStray(fake);
              await expectUsable(fake);
            }
            fake.advance(5 * 60_000); // nothing that the platform was asked for can appear any more
            await putInOrder(engine);
            expect(await stillToDo(engine)).toEqual([]);
            const connections = await fake.parts.connections.list();
            const onPlatform = fake.platform.passwordsOf(USER).map(({ id }) => id);
            expect(onPlatform.sort()).toEqual(connections.map(({ password }) => password.id).sort());
          } finally {
            for (const effect of fake.disturbances.trace) effects.add(effect);
            fake.stop();
          }
        }),
        how,
      );
      // A renewal of a drive goes through these, one of another application through the last of them only.
      const ofRenewals = ['secrets.write next-password', 'journal.write switching', 'journal.write replaced'];
      if ('seed' in how) expect([...effects]).toEqual(expect.arrayContaining(ofRenewals));
    },
  );
});
