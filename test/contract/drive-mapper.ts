import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DriveMapper, MountTarget } from '../../electron/drives/drive-mapper.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { failureCode } from '../support/failure-code.ts';

/** A mapper with a server to map, and eyes that do not depend on the mapper. */
export interface MapperBench {
  readonly mapper: DriveMapper;
  /** Of the server's challenge. */
  readonly realm: string;
  /** A drive on the server. `odd`: with a blank in its path and an `@` in its login, as an older Latchkey may have mapped it. */
  target(kind?: 'plain' | 'odd'): MountTarget;
  /** Sets the password of every account. */
  setPassword(text: string): void;
  putFile(name: string, content: string): void;
  /** Reads a file of the drive as any other program does. */
  read(path: string, name: string): Promise<string>;
  /** How many requests the server has had. */
  requests(): Promise<number>;
  halt(): Promise<void>;
  resume(): Promise<void>;
  /** Ends the mount tool's process by force, as its crash does. */
  crash(target: MountTarget): Promise<void>;
  /** What mapping this drive may have left on the machine: mounts, processes, folders, keychain items. */
  leftovers(target: MountTarget): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Every character that a throw-away credential of the gateway can have, with those at both ends that look like an option or a comment. */
const everyThrowaway = '-_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';

/** What every mapper does, with real servers and mounts or in memory. */
export function driveMapperContract(name: string, open: () => Promise<MapperBench>): void {
  describe(`${name} as a drive mapper`, () => {
    let bench: MapperBench;
    let mapper: DriveMapper;
    let target: MountTarget;
    const good = 'JO9u4s-throw_away';
    const { signal } = new AbortController();
    const map = (one = target, password = good, by = signal): Promise<string> =>
      mapper.map(one, { throwaway: new Secret(password), realm: bench.realm }, by);

    beforeAll(async () => {
      bench = await open();
      ({ mapper } = bench);
      target = bench.target();
      bench.setPassword(good);
    });
    afterEach(async () => {
      bench.setPassword(good);
      const targets = (['plain', 'odd'] as const).map((kind) => bench.target(kind));
      for (const one of targets) await mapper.unmap(one);
      for (const one of targets) expect(await bench.leftovers(one)).toEqual([]);
    });
    afterAll(() => bench.stop());

    it('has what it takes on this machine', async () => {
      expect((await mapper.prerequisites()).filter(({ state }) => state === 'problem')).toEqual([]);
    });

    it('says that a drive is gone before it is mapped, and unmaps it all the same', async () => {
      expect(await mapper.mounted(target)).toBe('gone');
      await mapper.unmap(target);
    });

    it('shows the files of the server at the path that it gives', async () => {
      bench.putFile('hello.txt', 'from the server');
      const path = await map();
      expect(path).toBe(mapper.pathOf(target));
      expect(mapper.isPathOf(target, path)).toBe(true);
      expect(mapper.isPathOf(target, `${path}x`)).toBe(false);
      expect(mapper.isPathOf(bench.target('odd'), path)).toBe(false);
      expect(await bench.read(path, 'hello.txt')).toBe('from the server');
      expect(await mapper.mounted(target)).toBe('mapped');
    });

    it('shows a drive whose path has a blank and whose login has an @', async () => {
      bench.putFile('hello.txt', 'odd');
      const odd = bench.target('odd');
      const path = await map(odd);
      expect(path).toBe(mapper.pathOf(odd));
      expect(await bench.read(path, 'hello.txt')).toBe('odd');
    });

    it('maps two drives at once, with an entry of its own for each, and unmaps one alone', async () => {
      bench.putFile('hello.txt', 'both');
      const odd = bench.target('odd');
      const paths = [await map(), await map(odd)];
      expect(new Set([...paths, mapper.entryUri(target), mapper.entryUri(odd)]).size).toBe(4);
      await mapper.unmap(target);
      expect([await mapper.mounted(target), await mapper.mounted(odd)]).toEqual(['gone', 'mapped']);
      expect(await bench.read(paths[1] ?? '', 'hello.txt')).toBe('both');
    });

    it('takes mapping what is mapped already for a success', async () => {
      expect([await map(), await map()]).toEqual([mapper.pathOf(target), mapper.pathOf(target)]);
    });

    it('leaves nothing when it is unmapped, and can be unmapped again', async () => {
      await map();
      await mapper.unmap(target);
      expect(await mapper.mounted(target)).toBe('gone');
      expect(await bench.leftovers(target)).toEqual([]);
      await mapper.unmap(target);
    });

    it('maps again what was unmapped, with another credential', async () => {
      bench.putFile('hello.txt', 'again');
      await map();
      await mapper.unmap(target);
      bench.setPassword('another');
      expect(await bench.read(await map(target, 'another'), 'hello.txt')).toBe('again');
    });

    it('carries every character of a throw-away credential', async () => {
      bench.putFile('hello.txt', 'every character');
      bench.setPassword(everyThrowaway);
      expect(await bench.read(await map(target, everyThrowaway), 'hello.txt')).toBe('every character');
    });

    it('looks at a drive without any request, also when its server is down', async () => {
      await map();
      const before = await bench.requests();
      expect(await mapper.mounted(target)).toBe('mapped');
      expect(await bench.requests()).toBe(before);
      await bench.halt();
      try {
        expect(await mapper.mounted(target)).toBe('mapped');
      } finally {
        await bench.resume();
      }
    });

    it('unmaps while the server is down', async () => {
      await map();
      await bench.halt();
      try {
        await mapper.unmap(target);
        expect(await bench.leftovers(target)).toEqual([]);
      } finally {
        await bench.resume();
      }
    });

    it('does not take a mount whose program has crashed for mapped, maps it again and cleans it up', async () => {
      bench.putFile('hello.txt', 'after a crash');
      const die = async (): Promise<void> => {
        await bench.crash(target);
        await expect.poll(() => mapper.mounted(target), { timeout: 9000 }).toMatch(/^(dead|gone)$/);
      };
      await map();
      await die();
      expect(await bench.read(await map(), 'hello.txt')).toBe('after a crash');
      await die();
      await mapper.unmap(target);
      expect(await bench.leftovers(target)).toEqual([]);
    });

    it('does nothing when it was stopped before', async () => {
      const before = await bench.requests();
      expect(await failureCode(map(target, good, AbortSignal.abort()))).toBe('LK-0002');
      expect(await bench.requests()).toBe(before);
      expect(await bench.leftovers(target)).toEqual([]);
    });

    it('leaves nothing that cannot be unmapped when it is stopped on the way', async () => {
      const stopping = new AbortController();
      const mapping = failureCode(map(target, good, stopping.signal));
      setImmediate(() => {
        stopping.abort();
      });
      expect(['LK-0002', 'no failure']).toContain(await mapping);
      await mapper.unmap(target);
      expect(await bench.leftovers(target)).toEqual([]);
    });
  });
}
