import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../electron/engine/engine.ts';
import { lazyEngine } from '../../../electron/engine/lazy-engine.ts';
import { engineBed } from '../../fakes/engine-bed.ts';
import { fakeEngine, idleActions } from '../../fakes/fake-engine.ts';

const somethingKept = (): Promise<boolean> => Promise.resolve(false);
const run = { progress: () => undefined, signal: new AbortController().signal };

describe('an engine that is loaded when it is needed', () => {
  it('is loaded once, by the first call', async () => {
    let loaded = 0;
    const engine = lazyEngine(() => {
      loaded += 1;
      return Promise.resolve(fakeEngine());
    }, somethingKept);
    expect(loaded).toBe(0);
    await Promise.all([engine.status(), engine.doctor(), engine.status()]);
    expect(loaded).toBe(1);
  });

  it.each(['the engine', 'its upkeep'])('passes every call of %s on with all that it was given', async (of) => {
    const calls: unknown[][] = [];
    const upkeep = of === 'its upkeep';
    const names = Object.keys(upkeep ? idleActions() : fakeEngine()).filter((name) => name !== 'upkeep');
    const recording = Object.fromEntries(
      names.map((name) => [name, (...given: unknown[]) => Promise.resolve(calls.push([name, ...given]))]),
    );
    const loaded = (upkeep ? { upkeep: recording } : recording) as unknown as Engine;
    const lazy = lazyEngine(() => Promise.resolve(loaded), somethingKept);
    const engine = (upkeep ? lazy.upkeep : lazy) as unknown as Record<
      string,
      (...given: unknown[]) => Promise<unknown>
    >;
    const bed = engineBed();
    bed.fake.stop();
    const real = (upkeep ? bed.engine.upkeep : bed.engine) as unknown as typeof engine;
    for (const name of names) expect([name, engine[name]?.length]).toEqual([name, real[name]?.length]);
    for (const name of names) await engine[name]?.('a', 'b', 'c');
    expect(calls.map(([name]) => name)).toEqual(names);
    for (const [name = '', ...given] of calls) {
      const { length } = engine[String(name)] ?? { length: 0 };
      expect(given.slice(0, length)).toEqual(['a', 'b', 'c'].slice(0, length));
    }
  });

  it('rejects every call when it cannot be loaded', async () => {
    const engine = lazyEngine(() => Promise.reject(new Error('no such file')), somethingKept);
    await expect(engine.status()).rejects.toThrow('no such file');
    await expect(engine.doctor()).rejects.toThrow('no such file');
  });

  it('is not needed to say that a user has nothing yet', async () => {
    let loaded = 0;
    const full = fakeEngine();
    const load = () => {
      loaded += 1;
      return Promise.resolve(full);
    };
    const engine = lazyEngine(load, () => Promise.resolve(true));
    expect(await engine.recover(run)).toEqual({ ok: true, value: [] });
    expect(await engine.status()).toEqual({ ok: true, value: { connections: [], applications: [], open: [] } });
    expect(loaded).toBe(0);
  });

  it('is asked about everything once it has been needed', async () => {
    let asked = 0;
    const engine = lazyEngine(
      () => Promise.resolve(fakeEngine()),
      () => {
        asked += 1;
        return Promise.resolve(true);
      },
    );
    await engine.doctor();
    expect(await engine.status()).toEqual(await fakeEngine().status());
    expect(asked).toBe(0);
  });
});
