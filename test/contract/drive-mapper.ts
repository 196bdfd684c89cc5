import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FailureError } from '../../electron/contract/failure.ts';
import type { DriveMapper, DriveSpec, MappedDrive } from '../../electron/drives/drive-mapper.ts';
import { Secret } from '../../electron/secrets/secret.ts';

/** A mapper with a server to map, and eyes that do not depend on the mapper. */
export interface MapperBench {
  readonly mapper: DriveMapper;
  /** A drive on the server. `odd`: with a blank in the path and an `@` in the login. */
  spec(kind?: 'plain' | 'odd' | 'untrusted'): DriveSpec;
  /** Sets the password of every account; there are `user0` to `user31`, too. */
  setPassword(text: string): void;
  putFile(name: string, content: string): void;
  /** Reads a file of the drive as any other program does. */
  read(drive: MappedDrive, name: string): Promise<string>;
  authenticatedRequests(): Promise<number>;
  halt(): Promise<void>;
  resume(): Promise<void>;
  /** What mapping this drive may have left on the machine: mounts, processes, folders, keychain items. */
  leftovers(spec: DriveSpec): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
const punctuation = printable.match(/[^A-Za-z0-9]/g) ?? [];

/** What every mapper does, with real servers and mounts or in memory. */
export function driveMapperContract(name: string, open: () => Promise<MapperBench>): void {
  describe(`${name} as a drive mapper`, () => {
    let bench: MapperBench;
    let mapper: DriveMapper;
    let spec: DriveSpec;
    const good = 'g00d password';
    const { signal } = new AbortController();
    const map = (password: string, drive = spec): Promise<MappedDrive> =>
      mapper.map(drive, new Secret(password), signal);
    const codeOf = async (work: Promise<unknown>): Promise<string> => {
      const error = await work.then(
        () => new Error('no failure'),
        (reason: unknown) => reason,
      );
      return error instanceof FailureError ? error.failure.code : String(error);
    };

    beforeAll(async () => {
      bench = await open();
      ({ mapper } = bench);
      spec = bench.spec();
      bench.setPassword(good);
    });
    afterEach(async () => {
      bench.setPassword(good);
      const specs = (['plain', 'odd', 'untrusted'] as const).map((kind) => bench.spec(kind));
      for (const one of specs) await mapper.unmap(one);
      for (const one of specs) expect(await bench.leftovers(one)).toEqual([]);
    });
    afterAll(() => bench.stop());

    it('has what it takes on this machine', async () => {
      expect((await mapper.prerequisites()).filter(({ state }) => state === 'problem')).toEqual([]);
    });

    it('says that a drive is gone before it is mapped, and unmaps it all the same', async () => {
      expect(await mapper.status(spec)).toBe('gone');
      await mapper.unmap(spec);
    });

    it('shows the files of the server at the path that it gives', async () => {
      bench.putFile('hello.txt', 'from the server');
      const drive = await map(good);
      expect(drive).toEqual({ spec, path: mapper.pathOf(spec) });
      expect(mapper.isPathOf(spec, drive.path)).toBe(true);
      expect(mapper.isPathOf(spec, `${drive.path}x`)).toBe(false);
      expect(await bench.read(drive, 'hello.txt')).toBe('from the server');
      expect(await mapper.status(spec)).toBe('mapped');
    });

    it('shows a drive whose path has a blank and whose login has an @', async () => {
      bench.putFile('hello.txt', 'odd');
      const drive = await map(good, bench.spec('odd'));
      expect(drive.path).toBe(mapper.pathOf(bench.spec('odd')));
      expect(await bench.read(drive, 'hello.txt')).toBe('odd');
    });

    it('takes mapping what is mapped already for a success', async () => {
      const first = await map(good);
      expect(await map(good)).toEqual(first);
    });

    it('leaves nothing when it is unmapped, and can be unmapped again', async () => {
      await map(good);
      await mapper.unmap(spec);
      expect(await mapper.status(spec)).toBe('gone');
      expect(await bench.leftovers(spec)).toEqual([]);
      await mapper.unmap(spec);
    });

    it('tries a refused password exactly once', async () => {
      const before = await bench.authenticatedRequests();
      expect(await codeOf(map('wrong'))).toBe('LK-5006');
      expect((await bench.authenticatedRequests()) - before).toBe(1);
      expect(await mapper.status(spec)).toBe('gone');
    });

    it('maps with the right password after a refused one', async () => {
      await codeOf(map('wrong'));
      await map(good);
      expect(await mapper.status(spec)).toBe('mapped');
    });

    it('says that a server that is down cannot be reached', async () => {
      await bench.halt();
      try {
        expect(await codeOf(map(good))).toBe('LK-3002');
        await mapper.unmap(spec);
      } finally {
        await bench.resume();
      }
    });

    it('notices that the server of a mapped drive goes away and comes back', async () => {
      await map(good);
      await bench.halt();
      try {
        expect(await mapper.status(spec)).toBe('unreachable');
      } finally {
        await bench.resume();
      }
      expect(await mapper.status(spec)).toBe('mapped');
    });

    it('looks at a drive without an authenticated request', async () => {
      await map(good);
      const before = await bench.authenticatedRequests();
      await mapper.status(spec);
      expect(await bench.authenticatedRequests()).toBe(before);
    });

    it('unmaps while the server is down', async () => {
      await map(good);
      await bench.halt();
      try {
        await mapper.unmap(spec);
        expect(await bench.leftovers(spec)).toEqual([]);
      } finally {
        await bench.resume();
      }
    });

    it('sends no credentials to a server whose certificate is not trusted', async () => {
      const before = await bench.authenticatedRequests();
      expect(['LK-5013', 'LK-3005']).toContain(await codeOf(map(good, bench.spec('untrusted'))));
      expect(await bench.authenticatedRequests()).toBe(before);
    });

    it('does nothing when it was stopped before', async () => {
      const before = await bench.authenticatedRequests();
      expect(await codeOf(mapper.map(spec, new Secret(good), AbortSignal.abort()))).toBe('LK-0002');
      expect(await bench.authenticatedRequests()).toBe(before);
      expect(await bench.leftovers(spec)).toEqual([]);
    });

    it('leaves nothing that cannot be unmapped when it is stopped on the way', async () => {
      const stopping = new AbortController();
      const mapping = codeOf(mapper.map(spec, new Secret(good), stopping.signal));
      setImmediate(() => {
        stopping.abort();
      });
      expect(['LK-0002', 'Error: no failure']).toContain(await mapping);
      await mapper.unmap(spec);
      expect(await bench.leftovers(spec)).toEqual([]);
    });

    it('carries all 94 printable ASCII characters of a password', async () => {
      bench.putFile('hello.txt', 'every character');
      bench.setPassword(printable);
      expect(await bench.read(await map(printable), 'hello.txt')).toBe('every character');
    });

    it('carries every special character at both ends of a password', { timeout: 180_000 }, async () => {
      bench.putFile('hello.txt', 'at both ends');
      for (const [index, character] of punctuation.entries()) {
        const password = `${character}middle${character}`;
        bench.setPassword(password);
        // Another account each time, so that nothing of the mount before can help.
        const drive = { ...spec, login: `user${index}` };
        expect(await bench.read(await map(password, drive), 'hello.txt')).toBe('at both ends');
        await mapper.unmap(drive);
      }
    });
  });
}
