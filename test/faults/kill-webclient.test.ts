import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import type { Drives } from '../../electron/drives/drives.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { memoryRegistry, type MemoryRegistry } from '../fakes/memory-registry.ts';
import { memoryWindows, type MemoryWindows } from '../fakes/memory-wnet.ts';
import { FaultyWebdav } from '../support/faulty-webdav.ts';
import { startGateway, type InProcessGateway } from '../support/in-process-gateway.ts';
import { memoryWindowsDrives } from '../support/memory-windows-drives.ts';

/** A program on Windows is killed at a call of Windows, before it is done or before its answer comes; the next one starts from what is left. */
const secret = new Secret('app password');
const { signal } = new AbortController();
const http = () => undiciHttp({ userAgent: 'test' });
/** More than a drive's mapping or unmapping asks of Windows. */
const MOST_CALLS = 150;

let server: FaultyWebdav;
let gateway: InProcessGateway;
let windows: MemoryWindows;
let registry: MemoryRegistry;
let folder: string;
let spec: DriveSpec;

beforeAll(async () => {
  server = await FaultyWebdav.start();
  gateway = await startGateway(http);
});
afterAll(async () => {
  await gateway.stop();
  await server.stop();
});
beforeEach(() => {
  [windows, registry, folder] = [memoryWindows(), memoryRegistry(), mkdtempSync(join(tmpdir(), 'lk-killed-'))];
  spec = {
    ...{ id: 'one', label: 'Büro', url: `${server.origin}/base/`, login: 'alice', mapper: 'webclient' },
    challenge: { scheme: 'basic', realm: 'theirs' },
  };
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Kill {
  readonly at: number;
  readonly when: 'before' | 'after';
}

/** Calls of Windows, of which one never comes back. */
function killedAt<T extends object>(
  calls: T,
  names: readonly (keyof T)[],
  kill: Kill,
  count: { calls: number; dead: () => void },
): T {
  const wrapped = names.map((name) => {
    const call = calls[name] as unknown as (...args: readonly unknown[]) => unknown;
    return [
      name,
      (...args: readonly unknown[]) => {
        count.calls += 1;
        if (count.calls !== kill.at) return call.apply(calls, [...args]);
        if (kill.when === 'after') void call.apply(calls, [...args]);
        count.dead();
        return new Promise(() => undefined); // nobody is there who would hear the answer
      },
    ] as const;
  });
  return { ...calls, ...Object.fromEntries(wrapped) };
}

/** A program over the Windows of the test; killed at a call, if it comes to it. */
function program(kill?: Kill): { readonly drives: Drives; readonly killed: Promise<'killed'> } {
  const count: { calls: number; dead: () => void } = { calls: 0, dead: () => undefined };
  const killed = new Promise<'killed'>((resolve) => {
    count.dead = () => {
      resolve('killed');
    };
  });
  const wnet =
    kill === undefined ? windows : killedAt<MemoryWindows>(windows, ['remote', 'add', 'cancel', 'drives'], kill, count);
  return { drives: memoryWindowsDrives({ windows, registry, gateway, folder, wnet }), killed };
}

describe('a program on Windows that is killed', () => {
  it.each(['before', 'after'] as const)(
    'while it maps, %s a call is done, has its drive mapped by the next one, once',
    async (when) => {
      let kills = 0;
      for (let at = 1; at <= MOST_CALLS; at += 1) {
        const one = program({ at, when });
        const end = await Promise.race([one.killed, one.drives.connect(spec, secret, signal)]);
        if (end === 'killed') kills += 1;
        const { drives } = program();
        const { spec: mapped } = await drives.connect(spec, secret, signal);
        const about = `${when} call ${String(at)}`;
        expect([...windows.mapped.keys()], about).toEqual([mapped.letter]);
        expect(await drives.mounted(mapped), about).toBe('mapped');
        expect(registry.all().length, about).toBeGreaterThan(0);
        await drives.disconnect(mapped);
        expect([windows.mapped.size, registry.all(), (await gateway.look())?.drives], about).toEqual([0, [], []]);
        if (end !== 'killed') break;
      }
      expect(kills).toBeGreaterThan(20);
      expect(kills).toBeLessThan(MOST_CALLS); // it was seen to end by itself
    },
  );

  it.each(['before', 'after'] as const)(
    'while it unmaps, %s a call is done, leaves nothing after the next one',
    async (when) => {
      let kills = 0;
      for (let at = 1; at <= MOST_CALLS; at += 1) {
        const { spec: mapped } = await program().drives.connect(spec, secret, signal);
        const one = program({ at, when });
        const end = await Promise.race([one.killed, one.drives.disconnect(mapped)]);
        if (end === 'killed') kills += 1;
        const { drives } = program();
        await drives.disconnect(mapped);
        const about = `${when} call ${String(at)}`;
        expect([windows.mapped.size, registry.all(), (await gateway.look())?.drives], about).toEqual([0, [], []]);
        if (end !== 'killed') break;
      }
      expect(kills).toBeGreaterThan(20);
      expect(kills).toBeLessThan(MOST_CALLS);
    },
  );

  it('and forgotten with its list of drives leaves no letter at the next start', async () => {
    for (const at of [3, 30, 60]) {
      const one = program({ at, when: 'after' });
      await Promise.race([one.killed, one.drives.connect(spec, secret, signal)]);
      await program().drives.clearLeftovers([]);
      expect([windows.mapped.size, (await gateway.look())?.drives]).toEqual([0, []]);
    }
  });
});
