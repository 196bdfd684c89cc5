import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { Lock } from '../../../electron/os/exclusive.ts';
import { flockOf } from '../../../electron/os/flock.ts';
import {
  emptyMemory,
  upkeepFile,
  withRefused,
  withSpace,
  withSpacesOf,
  type UpkeepStore,
} from '../../../electron/upkeep/upkeep-file.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';

const AT = '2026-11-23T09:00:00.000Z';
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-upkeep-'));
  file = join(folder, 'upkeep.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** As each Latchkey that is started makes one. */
const newStore = (lock: Pick<Lock, 'exclusively'> = flockOf(folder, 'upkeep.lock')): UpkeepStore =>
  upkeepFile(folder, lock, new MemoryLog());
const refuse = (store: UpkeepStore, id: string, passwordId = '42') =>
  store.change((memory) => withRefused(memory, id, passwordId, AT));

describe('what upkeep remembers', () => {
  it('is empty at first, and outlives the program in a file for this user alone', async () => {
    const store = newStore();
    expect(await store.read()).toEqual(emptyMemory);
    expect(existsSync(file)).toBe(false);
    await refuse(store, 'c1');
    await store.change((memory) => ({ ...memory, said: { 'expiring c1': AT }, offsetMs: -90_000 }));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const refused = { c1: { passwordId: '42', at: AT } };
    const kept = { refused, said: { 'expiring c1': AT }, offsetMs: -90_000, spaces: {} };
    expect(await newStore().read()).toEqual(kept);
  });

  it('is written only when it is another', async () => {
    const store = newStore();
    await refuse(store, 'c1');
    rmSync(file);
    writeFileSync(file, JSON.stringify({ version: 1, refused: { c1: { passwordId: '42', at: 'earlier' } } }));
    const text = readFileSync(file, 'utf8');
    await refuse(store, 'c1');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('keeps what window and terminal change at the same moment', async () => {
    const stores = [newStore(), newStore()];
    const all = Array.from({ length: 20 }, (_, n) => `c${n}`);
    await Promise.all(all.map((id, n) => refuse(stores[n % 2] as UpkeepStore, id)));
    expect(Object.keys((await newStore().read()).refused).toSorted()).toEqual(all.toSorted());
  });

  it('is changed all the same when whoever holds the lock hangs', async () => {
    const hanging = { exclusively: () => Promise.reject(new FailureError('LK-1009')) };
    await refuse(newStore(hanging), 'c1');
    expect((await newStore().read()).refused).toHaveProperty('c1');
  });
});

describe('a file that', () => {
  it('is damaged is set aside, and begun anew', async () => {
    writeFileSync(file, '{ "version": 1, "refused": ');
    const store = newStore();
    expect(await store.read()).toEqual(emptyMemory);
    expect(readdirSync(folder)).toHaveLength(1);
    await refuse(store, 'c1');
    expect(readdirSync(folder).filter((name) => name !== 'upkeep.lock')).toHaveLength(2);
    expect((await newStore().read()).refused).toHaveProperty('c1');
  });

  it('is of a newer Latchkey is not touched, and a refusal holds as long as the program runs', async () => {
    const newer = JSON.stringify({ version: 2, more: true });
    writeFileSync(file, newer);
    const store = newStore();
    await refuse(store, 'c1');
    expect(readFileSync(file, 'utf8')).toBe(newer);
    expect((await store.read()).refused).toHaveProperty('c1');
  });

  it('the disk does not take is written as soon as it does, and holds meanwhile', async () => {
    mkdirSync(file);
    const store = newStore();
    await refuse(store, 'c1');
    expect((await store.read()).refused).toHaveProperty('c1');
    rmdirSync(file);
    await store.change((memory) => memory);
    expect((await newStore().read()).refused).toHaveProperty('c1');
  });
});

describe('a refusal', () => {
  const refused = withRefused(emptyMemory, 'c1', '42', AT);

  it('is of one app password, and a new one takes its place', () => {
    expect(refused.refused).toEqual({ c1: { passwordId: '42', at: AT } });
    expect(withRefused(refused, 'c1', '43', AT).refused).toEqual({ c1: { passwordId: '43', at: AT } });
  });

  it('keeps its first moment, and is lifted without the others', () => {
    expect(withRefused(refused, 'c1', '42', 'later')).toBe(refused);
    const two = withRefused(refused, 'c2', '7', AT);
    expect(withRefused(two, 'c2', undefined, AT).refused).toEqual(refused.refused);
    expect(withRefused(refused, 'c2', undefined, AT)).toBe(refused);
  });
});

describe('the room of a connection', () => {
  const one = withSpace(emptyMemory, 'c1', { available: 10, used: 5 });

  it('is replaced by what is told later, and written only when it differs', () => {
    expect(withSpace(one, 'c1', { available: 10, used: 5 })).toBe(one);
    expect(withSpace(one, 'c1', { available: 9 }).spaces).toEqual({ c1: { available: 9 } });
  });

  it('goes with its connection', () => {
    expect(withSpacesOf(one, new Set(['c1']))).toBe(one);
    expect(withSpacesOf(one, new Set(['c2'])).spaces).toEqual({});
  });

  it('survives a restart', async () => {
    await newStore().change((memory) => withSpace(memory, 'c1', { available: 10, used: 5 }));
    expect((await newStore().read()).spaces).toEqual(one.spaces);
  });
});
