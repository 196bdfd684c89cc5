import { describe, expect, it } from 'vitest';
import type { HealthRecord } from '../../../electron/contract/health-record.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { someConnection } from '../../fakes/fake-engine.ts';
import { runInFakeWorld, type Ran } from '../../fakes/fake-world.ts';

const mapped = { ...someConnection, state: 'mapped', health: { state: 'ready' } } as const;

async function run(
  argv: readonly string[],
  { connections = [mapped], runs = false }: { connections?: readonly (typeof mapped)[]; runs?: boolean } = {},
): Promise<Ran & { readonly kept: readonly (HealthRecord | 'removed')[] }> {
  const kept: (HealthRecord | 'removed')[] = [];
  const engine: Partial<Engine> = {
    status: () => Promise.resolve({ ok: true, value: { connections, applications: [], open: [] } }),
    lostWrites: () => Promise.resolve({ ok: true, value: [] }),
    removeAll: () => Promise.resolve({ ok: true, value: { removals: [], keychain: 'empty' } } as never),
    reconnect: () => Promise.resolve({ ok: true, value: { ...mapped, proof: undefined } } as never),
  };
  const store = {
    read: () => Promise.resolve(undefined),
    write: (record: HealthRecord) => Promise.resolve(void kept.push(record)),
    remove: () => Promise.resolve(void kept.push('removed')),
  };
  const health = () => Promise.resolve({ store, isCompanionRunning: () => Promise.resolve(runs) });
  return { ...(await runInFakeWorld(argv, { engine, world: { health } })), kept };
}

describe('the record of health after a command', () => {
  it('is written after what IT’s tools ask, and after a drive was connected, which proves it', async () => {
    expect((await run(['status', '--json', '--health'])).kept).toMatchObject([{ state: 0, version: '1.2.3' }]);
    const { kept } = await run(['reconnect', '--json']);
    expect(kept).toMatchObject([{ state: 0, lastProved: expect.stringMatching(/Z$/) as string }]);
  });

  it.each([['change', '--label', 'Files'], ['open'], ['passwords', 'revoke', '1', '--yes']])(
    'is written after %s, which may change a drive and proves none',
    async (...argv) => {
      const { kept } = await run([...argv, '--json']);
      expect(kept).toMatchObject([{ state: 0 }]);
      expect(kept[0]).not.toHaveProperty('lastProved');
    },
  );

  it('is the companion’s where that runs', async () => {
    expect((await run(['health'], { runs: true })).kept).toEqual([]);
  });

  it.each([['status'], ['explain', 'LK-5006'], ['policy', '--json']])('is not touched by %s', async (...argv) => {
    expect((await run(argv)).kept).toEqual([]);
  });

  it('goes with everything else, whoever runs', async () => {
    const { kept, code } = await run(['remove', '--all', '--yes', '--json'], { connections: [], runs: true });
    expect([kept, code]).toEqual([['removed'], 0]);
  });

  it('changes nothing of the answer when it cannot be kept', async () => {
    const stories: unknown[] = [];
    const unexpected = (error: unknown) => Promise.resolve(String(stories.push(error)));
    const { code, stdout, stderr } = await runInFakeWorld(['health'], {
      engine: {
        status: () => Promise.resolve({ ok: true, value: { connections: [], applications: [], open: [] } }),
        lostWrites: () => Promise.resolve({ ok: true, value: [] }),
      },
      world: { health: () => Promise.reject(new Error('no registry')), unexpected },
    });
    expect([code, stderr, stories.length]).toEqual([0, '', 1]);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, overall: 'absent' });
  });
});
