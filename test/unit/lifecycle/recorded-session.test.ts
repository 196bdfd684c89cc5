import { describe, expect, it } from 'vitest';
import { removeConnection } from '../../../electron/lifecycle/removal.ts';
import { renew } from '../../../electron/lifecycle/renewal.ts';
import { atEachEffectOf } from '../../fakes/at-each-effect.ts';
import { newRun, setUpConnection, trySetUp, USER, whatIsLeft } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

/** The platform has opened a session, and nobody has its token: said by the next start. */
const untold = ['after platform.sign-in', 'before secrets.write session'];

const theOnly = async ({ parts }: FakeParts) => {
  const [connection] = await parts.connections.list();
  if (connection === undefined) throw new Error('none');
  return connection;
};

const works = [
  ['set-up', () => Promise.resolve(), (world: FakeParts) => trySetUp(world)],
  ['renewal', setUpConnection, async (world: FakeParts) => renew(world.parts, await theOnly(world), newRun())],
  [
    'removal',
    setUpConnection,
    async (world: FakeParts) => removeConnection(world.parts, await theOnly(world), { localOnly: false }, newRun()),
  ],
] as const;

describe('a session of a sign-in with a password', () => {
  it.each(works)(
    'is ended by the next start, or said to be open, wherever a %s was killed',
    async (_what, prepare, work) => {
      const open: string[] = [];
      const said: string[] = [];
      await atEachEffectOf(fakeParts, prepare, work, async (world, place) => {
        const recovered = await startAgain(world);
        if (recovered.some(({ failure }) => failure?.code === 'LK-2019')) said.push(place);
        if (world.platform.openSessions > 0) open.push(place);
        expect({ place, records: await world.parts.sessions.list() }).toEqual({ place, records: [] });
        const left = await whatIsLeft(world);
        expect({ place, items: left.inKeychain.filter((item) => item.startsWith('session')) }).toEqual({
          place,
          items: [],
        });
        const again = await startAgain(world);
        expect(again.map(({ failure }) => failure?.code)).not.toContain('LK-2019'); // told once
      });
      expect(open).toEqual(untold);
      for (const place of untold) expect(said).toContain(place);
    },
  );

  it('is written down only while an answer may bring one, never while the person is asked', async () => {
    const world = fakeParts();
    const records: number[] = [];
    const count = async (): Promise<void> => {
      records.push((await world.parts.sessions.list()).length);
    };
    const { ask } = newRun(undefined, USER, { passwords: ['wrong', 'wrong too'] });
    const counting = {
      ...ask,
      password: async (question: Parameters<typeof ask.password>[0]) => {
        await count();
        return await ask.password(question);
      },
    };
    await trySetUp(world, {}, { ...newRun(), ask: counting });
    expect(records).toEqual([0, 0, 0]);
    expect(await world.parts.sessions.list()).toEqual([]);
    world.stop();
  });

  it('is tried again at a later start when the platform cannot be reached, for an hour', async () => {
    const world = fakeParts();
    world.disturbances.at('secrets.write session', world.disturbances.kill, { when: 'after' });
    await trySetUp(world).catch(() => undefined);
    world.disturbances.clear();
    world.disturbances.fail('platform.sign-out', 'LK-3002');
    const { recover } = await import('../../../electron/lifecycle/recovery.ts');
    const { silentSteps } = await import('../../../electron/lifecycle/run.ts');
    await recover(world.parts, silentSteps, new AbortController().signal);
    expect(await world.parts.sessions.list()).toHaveLength(1);
    expect(await startAgain(world)).toEqual([]);
    expect([world.platform.openSessions, (await world.parts.sessions.list()).length]).toEqual([0, 0]);
    world.stop();
  });
});
