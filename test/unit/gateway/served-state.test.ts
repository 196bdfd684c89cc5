import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fromWire, readRequest, toWire, type Order } from '../../../electron/gateway/control.ts';
import type { LostWrite } from '../../../electron/gateway/gateway.ts';
import { servedState } from '../../../electron/gateway/served-state.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

const drive = (id: string, throwaway = `t-${id}`) => ({
  ...{ id, prefix: `/${id}`, label: id, address: 'https://cloud.example/dav/', login: 'jane' },
  challenge: { scheme: 'basic', realm: 'r' } as const,
  credential: { login: id, throwaway: new Secret(throwaway) },
});
const wire = (id: string, password?: string, throwaway?: string) =>
  toWire({ drive: drive(id, throwaway), secret: password === undefined ? undefined : new Secret(password) });
const lost = (id: string, path = `/${id}.txt`): LostWrite => ({
  ...{ id, path, drive: 'a', reason: 'no-space', at: '2026-11-30T00:00:00Z', isKept: true },
});

describe('what is served', () => {
  it('is told to a new server whole', () => {
    const state = servedState();
    state.follow({ do: 'serve', drives: [wire('a', 'p1'), wire('b')] });
    state.follow({ do: 'password', drive: 'b', secret: 'p2' });
    state.follow({ do: 'drop', drive: 'a' });
    expect(state.whole()).toEqual([wire('b', 'p2')]);
    expect(state.size).toBe(1);
  });

  it('is not told to the server where an order changes nothing', () => {
    const state = servedState();
    expect(state.follow({ do: 'password', drive: 'a', secret: 'p' })).toEqual([]);
    expect(state.follow({ do: 'drop', drive: 'a' })).toEqual([]);
    expect(state.follow({ do: 'network' })).toEqual([]);
    expect(state.follow({ do: 'forget', lost: 'x' })).toEqual([]);
    state.follow({ do: 'serve', drives: [wire('a', 'p')] });
    expect(state.follow({ do: 'offer', drives: [wire('a', 'p')] })).toEqual([]);
    expect(state.follow({ do: 'refuse', drive: 'a', secret: 'of before' })).toEqual([]);
    expect(state.follow({ do: 'password', drive: 'a', secret: 'q' })).toHaveLength(1);
    expect(state.follow({ do: 'hold', drive: 'b', ms: 1 })).toEqual([]);
  });

  it('tells a new server what was refused, whoever was told so', () => {
    const state = servedState();
    const isRefused = (): boolean[] => state.whole().map((one) => one.isRefused === true);
    state.follow({ do: 'serve', drives: [wire('a', 'p'), wire('b', 'p')] });
    state.follow({ do: 'refuse', drive: 'a', secret: 'p' });
    expect(isRefused()).toEqual([true, false]);
    state.hear({ type: 'state', drive: 'b', state: { at: 'refused' } }, undefined);
    expect(isRefused()).toEqual([true, true]);
    // Who offers it again may not have heard so.
    expect(state.follow({ do: 'offer', drives: [wire('a', 'p')] })).toEqual([]);
    expect(isRefused()).toEqual([true, true]);
    // The platform has just taken the same one again.
    expect(state.follow({ do: 'password', drive: 'a', secret: 'p' })).toHaveLength(1);
    expect(state.follow({ do: 'offer', drives: [wire('b', 'q')] })).toHaveLength(1);
    expect(isRefused()).toEqual([false, false]);
    state.follow({ do: 'serve', drives: [{ ...wire('c'), isRefused: true }] });
    expect(isRefused()).toEqual([false, false, true]);
  });

  it('keeps credentials when drives are offered again: mounts have them', () => {
    const state = servedState();
    state.follow({ do: 'serve', drives: [wire('a', 'p1', 'mounted')] });
    const told = state.follow({ do: 'offer', drives: [wire('a', 'p2', 'other'), wire('b', 'p3')] });
    expect(told.map((order: Order) => order.do)).toEqual(['serve', 'password']);
    expect(state.whole()).toEqual([wire('a', 'p2', 'mounted'), wire('b', 'p3')]);
    // A keychain that is locked now takes nothing away.
    state.follow({ do: 'offer', drives: [wire('a', undefined, 'other')] });
    expect(state.whole()).toEqual([wire('a', 'p2', 'mounted'), wire('b', 'p3')]);
  });

  it('is shown without anything secret', () => {
    const state = servedState();
    state.follow({ do: 'serve', drives: [wire('a', 'S3cret-app', 'S3cret-throwaway')] });
    state.hear({ type: 'state', drive: 'a', state: { at: 'refused' } }, undefined);
    expect(state.shown()).toMatchObject([{ id: 'a', state: { at: 'refused' } }]);
    expect(JSON.stringify(state.shown())).not.toContain('S3cret');
    expect(inspect(fromWire(wire('a', 'S3cret-app', 'S3cret-throwaway')), { depth: 9 })).not.toContain('S3cret');
  });

  it('passes whole to whoever takes over', () => {
    const [state, next] = [servedState(), servedState()];
    state.follow({ do: 'serve', drives: [wire('a', 'p')] });
    state.hear({ type: 'state', drive: 'a', state: { at: 'open', sinceMs: 1 } }, undefined);
    state.hear({ type: 'lost', lost: lost('l1') }, 'Y29weQ==');
    next.inherit(state.bequest());
    expect([next.whole(), next.shown(), next.lost(), next.copyOf('l1')]).toEqual([
      state.whole(),
      state.shown(),
      state.lost(),
      'Y29weQ==',
    ]);
  });
});

describe('lost writes', () => {
  it('are forgotten when they are written well, or nobody wants them', () => {
    const state = servedState();
    for (const id of ['l1', 'l2']) state.hear({ type: 'lost', lost: lost(id) }, 'Y29weQ==');
    state.hear({ type: 'no-longer-lost', id: 'l1' }, undefined);
    expect(state.follow({ do: 'forget', lost: 'l2' })).toHaveLength(1);
    expect(state.lost()).toEqual([]);
    expect(state.copyOf('l2')).toBeUndefined();
  });

  it('keep the newest copy, and one that is forgotten is told to be once', () => {
    const state = servedState();
    state.hear({ type: 'lost', lost: lost('l1') }, 'b2xk');
    const again = { type: 'lost-again', lost: { ...lost('l1'), reason: 'offline' } } as const;
    expect(state.hear(again, 'bmV3')).toEqual([again]);
    expect([state.lost(), state.copyOf('l1')]).toEqual([[again.lost], 'bmV3']);
    expect(state.follow({ do: 'forget', lost: 'l1' })).toHaveLength(1);
    expect(state.hear({ type: 'no-longer-lost', id: 'l1' }, undefined)).toEqual([]);
  });

  it('keeps the copy of a lost file that a new server names again, and has none of', () => {
    const state = servedState();
    state.hear({ type: 'lost', lost: lost('l1') }, 'Y29weQ==');
    const again = { type: 'lost-again', lost: { ...lost('l1'), reason: 'refused' } } as const;
    expect(state.hear(again, undefined)).toEqual([again]);
    expect([state.lost(), state.copyOf('l1')]).toEqual([[again.lost], 'Y29weQ==']);
    state.hear({ type: 'lost-again', lost: { ...lost('l1'), isKept: false } }, undefined);
    expect(state.copyOf('l1')).toBeUndefined();
  });

  it('are named once for each file, though a new server gives it another id', () => {
    const state = servedState();
    state.hear({ type: 'lost', lost: lost('l1', '/a.txt') }, undefined);
    expect(state.hear({ type: 'lost', lost: lost('l2', '/a.txt') }, undefined)).toEqual([
      { type: 'no-longer-lost', id: 'l1' },
      { type: 'lost', lost: lost('l2', '/a.txt') },
    ]);
    expect(state.lost()).toEqual([lost('l2', '/a.txt')]);
  });

  it('fill no memory: the oldest copies go first, and say that they are gone', () => {
    const state = servedState();
    const copy = 'x'.repeat(175_000);
    for (let count = 0; count < 300; count += 1) state.hear({ type: 'lost', lost: lost(`l${count}`) }, copy);
    const all = state.lost();
    expect(all).toHaveLength(200);
    expect(all[0]).toMatchObject({ id: 'l100', isKept: false });
    expect(state.copyOf('l100')).toBeUndefined();
    expect(all.at(-1)).toMatchObject({ id: 'l299', isKept: true });
    const kept = all.filter(({ isKept }) => isKept);
    expect(kept.length * copy.length).toBeLessThanOrEqual(16 * 1024 * 1024);
    expect(kept.length).toBeGreaterThan(90);
  });

  it('say how many are not named any more, as long as there is a list', () => {
    const state = servedState();
    expect([state.unnamed(), 'unnamed' in state.bequest()]).toEqual([0, false]);
    for (let count = 0; count < 203; count += 1) state.hear({ type: 'lost', lost: lost(`l${count}`) }, undefined);
    expect([state.lost().length, state.unnamed()]).toEqual([200, 3]);
    // One of the three is written well, and one is lost once more, which takes the place of another.
    expect(state.hear({ type: 'no-longer-lost', id: 'l0' }, undefined)).toHaveLength(1);
    state.hear({ type: 'lost-again', lost: lost('l1') }, undefined);
    expect([state.lost()[0]?.id, state.lost().at(-1)?.id, state.unnamed()]).toEqual(['l4', 'l1', 2]);
    const heir = servedState();
    heir.inherit(state.bequest());
    expect(heir.unnamed()).toBe(2);
    for (const { id } of heir.lost()) heir.follow({ do: 'forget', lost: id });
    expect([heir.lost(), heir.unnamed()]).toEqual([[], 0]);
  });
});

it.each([
  ['a prefix that leaves its place', { ...wire('a'), drive: { ...wire('a').drive, prefix: '/a/../b/' } }],
  ['a prefix with a space', { ...wire('a'), drive: { ...wire('a').drive, prefix: '/a b' } }],
  ['an id that is none', { ...wire('a'), drive: { ...wire('a').drive, id: '../a' } }],
  ['a field that nobody knows', { ...wire('a'), more: 1 }],
])('%s is no order', (_, served) => {
  const order = { do: 'serve', drives: [served] };
  expect(readRequest({ type: 'order', n: 1, order })).toBeUndefined();
  expect(readRequest({ type: 'order', n: 1, order: { do: 'serve', drives: [wire('a')] } })).toBeDefined();
});
