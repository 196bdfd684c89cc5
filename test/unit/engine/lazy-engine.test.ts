import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../electron/engine/engine.ts';
import { lazyEngine } from '../../../electron/engine/lazy-engine.ts';
import { fakeEngine, idleHands } from '../../fakes/fake-engine.ts';

describe('an engine that is loaded when it is needed', () => {
  it('is loaded once, by the first call', async () => {
    let loaded = 0;
    const engine = lazyEngine(() => {
      loaded += 1;
      return Promise.resolve(fakeEngine());
    });
    expect(loaded).toBe(0);
    await Promise.all([engine.status(), engine.doctor(), engine.status()]);
    expect(loaded).toBe(1);
  });

  it.each(['the engine', 'its upkeep'])('passes every call of %s on with all that it was given', async (of) => {
    const calls: unknown[][] = [];
    const upkeep = of === 'its upkeep';
    const names = Object.keys(upkeep ? idleHands() : fakeEngine()).filter((name) => name !== 'upkeep');
    const recording = Object.fromEntries(
      names.map((name) => [name, (...given: unknown[]) => Promise.resolve(calls.push([name, ...given]))]),
    );
    const loaded = (upkeep ? { upkeep: recording } : recording) as unknown as Engine;
    const lazy = lazyEngine(() => Promise.resolve(loaded));
    const engine = (upkeep ? lazy.upkeep : lazy) as unknown as Record<
      string,
      (...given: unknown[]) => Promise<unknown>
    >;
    for (const name of names) await engine[name]?.('a', 'b', 'c');
    expect(calls.map(([name]) => name)).toEqual(names);
    for (const [name = '', ...given] of calls) {
      const { length } = engine[String(name)] ?? { length: 0 };
      expect(given.slice(0, length)).toEqual(['a', 'b', 'c'].slice(0, length));
    }
  });

  it('rejects every call when it cannot be loaded', async () => {
    const engine = lazyEngine(() => Promise.reject(new Error('no such file')));
    await expect(engine.status()).rejects.toThrow('no such file');
    await expect(engine.doctor()).rejects.toThrow('no such file');
  });
});
