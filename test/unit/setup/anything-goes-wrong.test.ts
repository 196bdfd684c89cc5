import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FailureError, type FailureCode } from '../../../electron/contract/failure.ts';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import type { Engine, Run } from '../../../electron/engine/engine.ts';
import { newRun, USER } from '../../fakes/attempt.ts';
import type { When } from '../../fakes/disturbances.ts';
import { expectNothingStray, startAgain } from '../../fakes/invariants.ts';
import { fakeParts, openLock, type FakeParts } from '../../fakes/parts.ts';

const DAY_MS = 24 * 3600_000;

/** What a user does next, and what goes wrong at which of its effects. */
interface Act {
  readonly work: (typeof works)[number];
  readonly trouble: 'none' | 'kill' | 'abort' | keyof typeof codes;
  readonly at: number;
  readonly when: When;
  /** Whether a day passes before the next start, and every session ends. */
  readonly later: boolean;
}

const works = ['set-up', 'set-up by name', 'remove', 'reconnect', 'start'] as const;
const codes = { network: 'LK-3004', keychain: 'LK-4003', disk: 'LK-1013' } as const satisfies Record<
  string,
  FailureCode
>;
/** Which effects each of them can meet. */
const reach = { network: /^(platform|drives)\./, keychain: /^secrets\./, disk: /^(journal|connections)\./ } as const;

const acts = fc.array(
  fc.record<Act>({
    work: fc.constantFrom(...works),
    trouble: fc.constantFrom('none', 'kill', 'abort', 'network', 'keychain', 'disk'),
    at: fc.integer({ min: 1, max: 26 }),
    when: fc.constantFrom<When[]>('before', 'after'),
    later: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

function arrange({ disturbances }: FakeParts, { trouble, at, when }: Act, abort: AbortController): void {
  const place = disturbances.trace.length + at - 1;
  disturbances.atNth(at, when, () => {
    if (trouble === 'kill') disturbances.kill();
    else if (trouble === 'abort') abort.abort();
    else if (trouble !== 'none' && reach[trouble].test(disturbances.trace[place] ?? ''))
      throw new FailureError(codes[trouble]);
  });
}

/** An id of what the user sees; the first one. */
async function firstSeen(engine: Engine): Promise<string | undefined> {
  const status = await engine.status();
  return status.ok ? (status.value.connections[0]?.id ?? status.value.open[0]?.id) : undefined;
}

async function firstWaiting(engine: Engine): Promise<string | undefined> {
  const status = await engine.status();
  return status.ok ? status.value.connections.find(({ state }) => state === 'waiting')?.id : undefined;
}

async function perform(fake: FakeParts, engine: Engine, act: Act, n: number): Promise<void> {
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
    case 'remove':
      if (seen !== undefined) await engine.remove(seen, { localOnly: false }, run);
      break;
    case 'reconnect':
      if (waiting !== undefined) await engine.reconnect(waiting, run);
      break;
    case 'start':
      await engine.recover(run);
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

vi.setConfig({ testTimeout: 60_000 }); // hundreds of worlds: slow where the machine is

describe('whatever goes wrong, in whatever order', () => {
  it('nothing is stray after the next start, and the user can put everything in order', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (planned) => {
        const fake = fakeParts();
        try {
          const engine = createEngine(fake.parts, openLock);
          for (const [n, act] of planned.entries()) {
            await perform(fake, engine, act, n);
            if (act.later) fake.advance(DAY_MS);
            await startAgain(fake);
            await expectNothingStray(fake);
          }
          fake.advance(5 * 60_000); // nothing that the platform was asked for can appear any more
          await putInOrder(engine);
          expect(await stillToDo(engine)).toEqual([]);
          const connections = await fake.parts.connections.list();
          const onPlatform = fake.platform.passwordsOf(USER).map(({ id }) => id);
          expect(onPlatform.sort()).toEqual(connections.map(({ password }) => password.id).sort());
        } finally {
          fake.stop();
        }
      }),
      { numRuns: 60 },
    );
  });
});
