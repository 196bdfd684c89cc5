import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptPort } from '../../../electron/gateway/kept-port.ts';
import type { HeldPort } from '../../../electron/os/held-port.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';

let folder: string;
let taken: Set<number>;
let tried: number[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-port-'));
  [taken, tried] = [new Set(), []];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = () => join(folder, 'gateway.json');
const port = () =>
  keptPort(folder, new MemoryLog(), (wanted) => {
    tried.push(wanted);
    const held = { port: wanted, handle: {} as HeldPort['handle'], close: () => undefined };
    return Promise.resolve(taken.has(wanted) ? undefined : held);
  });

it('is drawn once, kept for its user only, and the same one afterwards', async () => {
  expect(await port().read()).toBeUndefined();
  const { held, insteadOf } = await port().hold();
  expect(held.port).toBeGreaterThanOrEqual(49_152);
  expect(insteadOf).toBeUndefined();
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ version: 1, port: held.port });
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect((await port().hold()).held.port).toBe(held.port);
  expect(await port().read()).toBe(held.port);
});

it('is another one when it is taken, which is kept in its place and said', async () => {
  const before = (await port().hold()).held.port;
  taken.add(before);
  const { held, insteadOf } = await port().hold();
  expect(insteadOf).toBe(before);
  expect(held.port).not.toBe(before);
  expect((await port().hold()).held.port).toBe(held.port);
});

it('is not to be had where every one is taken', async () => {
  taken = { has: () => true } as unknown as Set<number>;
  await expect(port().hold()).rejects.toMatchObject({ failure: { code: 'LK-5105' } });
  expect(new Set(tried).size).toBeGreaterThan(10); // random ones
});

it('of a damaged file is drawn anew; a newer version’s file is left alone, as one that others can change', async () => {
  writeFileSync(file(), '{"version":1,"port":80}', { mode: 0o600 });
  expect((await port().hold()).held.port).toBeGreaterThanOrEqual(49_152);
  const newer = '{"version":2,"port":"52000/tcp"}';
  writeFileSync(file(), newer);
  await port().hold();
  expect(readFileSync(file(), 'utf8')).toBe(newer);
  writeFileSync(file(), '{"version":1,"port":52000}');
  chmodSync(folder, 0o777);
  expect(await port().read()).toBeUndefined();
  chmodSync(folder, 0o700);
});
