import { describe, expect, it } from 'vitest';
import { FailureError, isFailure } from '../../../electron/contract/failure.ts';
import { removeProof } from '../../../electron/drives/prove-drive.ts';
import type { HttpRequest } from '../../../electron/http/http.ts';
import type { CommandResult } from '../../../electron/os/run.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { fakeHttp, type Answer } from './fake-http.ts';
import { listing, name, plain, spec, world } from './proof-world.ts';

const failsWith = (code: string) => (error: unknown) => isFailure(error) && error.failure.code === code;

describe('trying a mapped drive out', () => {
  it('writes through the mount, reads from the server and leaves nothing', async () => {
    const { prove, files, methods, commands } = world({});
    expect(await prove()).toEqual({ is: 'writable', quota: { available: 1_000_000 } });
    expect(commands[0]).toBe(`tee -- /mnt/files/${name}`);
    expect(methods().toSorted()).toEqual(['DELETE', 'GET', 'PROPFIND', 'PROPFIND']);
    expect(files).toEqual(new Map());
  });

  it('writes nine bytes, so that it is not refused for its size', async () => {
    let written = '';
    const { prove } = world({
      mount: (stored, content) => {
        written = content;
        stored.set(name, content);
        return {};
      },
    });
    await prove();
    expect(Buffer.byteLength(written)).toBe(9);
  });

  it('makes one request and writes nothing when the password is refused', async () => {
    const { prove, http, commands } = world({ answer: () => ({ status: 401 }) });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5006'));
    expect(http.requests).toHaveLength(1);
    expect(commands).toEqual([]);
  });

  it('asks the root once more when a file is answered 401, and stops when that is refused', async () => {
    let reads = 0;
    const { prove, http } = world({
      there: [],
      answer: ({ method, headers }) => {
        if (method !== 'PROPFIND') return { status: 401 };
        if (headers?.['depth'] === '1') return { status: 207, body: listing(9, []) };
        reads += 1;
        return reads === 1 ? undefined : { status: 401 };
      },
    });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5006'));
    expect(reads).toBe(2);
    expect(http.requests.map(({ method }) => method)).not.toContain('DELETE');
  });

  it('waits for a write that arrives late', async () => {
    let asked = 0;
    let late = '';
    const { prove, files } = world({
      mount: (_files, content) => {
        late = content;
        return { code: 0 };
      },
      answer: ({ method }, stored) => {
        if (method === 'GET' && ++asked === 4) stored.set(name, late);
        return undefined;
      },
    });
    expect(await prove()).toMatchObject({ is: 'writable' });
    expect(files).toEqual(new Map());
  });

  it('does not hit an upload that arrives while it asks the server itself, also where that overwrites everything', async () => {
    let late = '';
    const { prove, files } = world({
      mount: (_files, content) => {
        late = content;
        return { code: 0 };
      },
      answer: ({ method, headers, url }, stored) => {
        if (method !== 'PUT') return undefined;
        expect(headers?.['if-none-match']).toBe('*');
        stored.set(name, late); // just before ours
        stored.set(decodeURIComponent(url.slice(spec.url.length)), 'ours');
        return { status: 201 };
      },
    });
    expect(await prove()).toMatchObject({ is: 'writable' });
    expect(files).toEqual(new Map());
  });

  it('takes a file of an earlier proof that was cut off for no refusal', async () => {
    const { prove, files } = world({
      there: [`${name}-2`],
      mount: () => ({ code: 1 }),
      answer: ({ method }) => (method === 'PUT' ? { status: 412 } : undefined),
    });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5008'));
    expect(files).toEqual(new Map());
  });

  it.each([
    [401, 'rights'],
    [403, 'rights'],
    [404, 'server'],
    [405, 'server'],
    [501, 'server'],
    [423, 'lock'],
    [429, 'busy'],
    [500, 'busy'],
    [503, 'busy'],
    [507, 'quota'],
  ])('takes a %i to writing for a drive that can be read, because of %s', async (status, why) => {
    const { prove, files } = world({
      there: ['a.txt'],
      mount: () => ({ code: 1 }),
      answer: ({ method }) => (method === 'PUT' ? { status } : undefined),
    });
    expect(await prove()).toMatchObject({ is: 'readable', why, status, folders: [] });
    expect([...files.keys()]).toEqual(['a.txt']);
  });

  it('recognises a read-only drive also when the mount says that it has written, and an old file of ours is there', async () => {
    const { prove } = world({
      there: [name, 'a.txt'],
      mount: () => ({ code: 0 }),
      answer: ({ method }) => (method === 'PUT' ? { status: 403 } : undefined),
    });
    expect(await prove()).toMatchObject({ is: 'readable', why: 'rights' });
  });

  it('does not call a root of folders read-only', async () => {
    const { prove } = world({
      there: ['Library A/', 'Library B/'],
      mount: () => ({ code: 1 }),
      answer: ({ method }) => (method === 'PUT' ? { status: 403 } : undefined),
    });
    expect(await prove()).toMatchObject({ is: 'readable', why: 'root', folders: ['Library A', 'Library B'] });
  });

  it('calls an account full that has no room for a document', async () => {
    expect(await world({ available: 16 }).prove()).toMatchObject({ is: 'readable', why: 'quota' });
  });

  it('takes uploads that are cut off for a refusal as long as reading goes on', async () => {
    const { prove } = world({
      mount: () => ({ code: 1 }),
      answer: ({ method }) => (method === 'PUT' ? new FailureError('LK-3004') : undefined),
    });
    expect(await prove()).toMatchObject({ is: 'readable', why: 'busy' });
  });

  it('tries another name where names with a dot are forbidden', async () => {
    const { prove, files, commands } = world({
      mount: (stored, content) => {
        if (commands.filter((command) => command.startsWith('tee')).length === 1) return { code: 1 };
        stored.set(plain, content);
        return {};
      },
      answer: ({ url }) => (url.includes('/.') ? { status: 403 } : undefined),
    });
    expect(await prove()).toMatchObject({ is: 'writable' });
    expect(commands).toContain(`tee -- /mnt/files/${plain}`);
    expect(files).toEqual(new Map());
  });

  it('tries another name where files with a dot cannot be read', async () => {
    const { prove } = world({
      answer: ({ url, method }) => (method === 'GET' && url.includes('/.') ? { status: 404 } : undefined),
    });
    expect(await prove()).toMatchObject({ is: 'writable' });
  });

  it('says that what is written is lost when the server takes the file but the mount does not deliver it', async () => {
    const { prove, files } = world({ mount: () => ({ code: 1 }) });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5008'));
    expect(files).toEqual(new Map());
  });

  it('says so too when the mount pretends to have written', async () => {
    const { prove, files } = world({ mount: () => ({ code: 0 }) });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5008'));
    expect(files).toEqual(new Map());
  });

  it('says that it reads something else than it wrote, and deletes it', async () => {
    const { prove, files } = world({
      mount: (stored, content) => {
        stored.set(name, `${content}and more`);
        stored.set(plain, `${content}and more`);
        return { code: 0 };
      },
    });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5009'));
    expect(files).toEqual(new Map());
  });

  it('deletes the file when the network goes away in the middle', async () => {
    const { prove, files, methods } = world({
      answer: ({ method }) => (method === 'GET' ? new FailureError('LK-3004') : undefined),
    });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-3004'));
    expect(methods().at(-1)).toBe('DELETE');
    expect(files).toEqual(new Map());
  });

  it.each([401, 403, 405, 423, 500])(
    'keeps a drive that answers %i to deleting, and names the file',
    async (status) => {
      const { prove } = world({ answer: ({ method }) => (method === 'DELETE' ? { status } : undefined) });
      expect(await prove()).toMatchObject({ is: 'writable', left: name });
    },
  );

  it.each([423, 500])('counts a file as deleted that the mount deletes when Latchkey gets %i', async (status) => {
    let looked = 0;
    const answer = ({ method }: HttpRequest, stored: Map<string, string>): Answer | undefined => {
      if (method === 'GET' && (looked += 1) === 3) stored.delete(name);
      return method === 'DELETE' ? { status } : undefined;
    };
    expect(await world({ answer }).prove()).not.toHaveProperty('left');
  });

  it.each([401, 429])('asks no more whether the file is gone once the server answers %i', async (status) => {
    let isOver = false;
    const answer = ({ method }: HttpRequest): Answer | undefined => {
      isOver ||= method === 'DELETE';
      return isOver ? { status } : undefined;
    };
    const { prove, methods } = world({ answer });
    expect(await prove()).toMatchObject({ is: 'writable', left: name });
    expect(methods().slice(methods().indexOf('DELETE'))).toEqual(['DELETE', 'GET']);
  });

  it('waits until gvfs shows the folder to all programs', async () => {
    const { prove, commands } = world({ mapper: 'gvfs', looks: ['Input/output error', 'Input/output error'] });
    expect(await prove()).toMatchObject({ is: 'writable' });
    expect(commands.filter((command) => command.startsWith('stat'))).toHaveLength(3);
    expect(commands).toContain(`gio save /mnt/files/${name}`);
  });

  it('looks into no folder before the password is known to be good', async () => {
    const { prove, commands } = world({ mapper: 'gvfs', answer: () => ({ status: 401 }) });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5006'));
    expect(commands).toEqual([]);
  });

  it('takes a forbidden name in gvfs’s folder for an answer', async () => {
    const { prove } = world({ mapper: 'gvfs', looks: ['Permission denied'] });
    expect(await prove()).toMatchObject({ is: 'writable' });
  });

  it('says which package brings the program that it writes with', async () => {
    const { prove } = world({ mount: () => ({ code: null, missing: true }) });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5002'));
  });

  it('says that there is no WebDAV when the root is none', async () => {
    const { prove } = world({ answer: () => ({ status: 404 }) });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-3106'));
  });
});

describe('comparing what a mount lists with what the server has', () => {
  it.each<[string, Partial<CommandResult>]>([
    ['lists nothing', { stdout: '' }],
    ['lists only what the proof has put there', { stdout: `${name}\n` }],
    ['lists the files of somebody else', { stdout: 'other.txt\n' }],
    ['is not let in', { code: 2, stdout: '', stderr: "ls: cannot open directory '/mnt/files': Permission denied" }],
  ])('finds that a mount is no drive that %s', async (_what, shows) => {
    const { prove, files } = world({ there: ['a.txt', 'b.txt'], shows: () => shows });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5018'));
    expect([...files.keys()]).toEqual(['a.txt', 'b.txt']);
  });

  it.each<[string, readonly string[], Partial<CommandResult>]>([
    ['nothing is there', [], { stdout: '' }],
    ['names are composed otherwise', ['\u00e9t\u00e9.txt'], { stdout: 'e\u0301te\u0301.txt\n' }],
    ['some names are missing', ['a.txt', 'b:c.txt'], { stdout: 'a.txt\n' }],
    ['the list does not come in time', ['a.txt'], { code: null, stdout: '', timedOut: true }],
  ])('takes it for a drive when %s', async (_what, there, shows) => {
    expect(await world({ there, shows: () => shows }).prove()).toMatchObject({ is: 'writable' });
  });

  it('takes it for a drive when the server’s list is too large to compare, and the mount lists something', async () => {
    const large = ({ headers }: HttpRequest): Answer | undefined =>
      headers?.['depth'] === '1' ? new FailureError('LK-3009') : undefined;
    const some = world({ answer: large, shows: () => ({ stdout: 'a.txt\n' }) });
    expect(await some.prove()).toMatchObject({ is: 'writable' });
    const none = world({ answer: large, shows: () => ({ stdout: '' }) });
    await expect(none.prove()).rejects.toSatisfy(failsWith('LK-5018'));
  });

  it('compares nothing when the server gives no list', async () => {
    const { prove } = world({
      answer: ({ headers }) => (headers?.['depth'] === '1' ? { status: 403 } : undefined),
      shows: () => ({ stdout: '' }),
    });
    expect(await prove()).toMatchObject({ is: 'writable' });
  });
});

describe('deleting what an interrupted proof left', () => {
  it.each([204, 200, 404])('takes %i for a success', async (status) => {
    const http = fakeHttp(({ method }) => (method === 'PROPFIND' ? { status: 207, body: listing(9, []) } : { status }));
    await removeProof(http, spec, new Secret('pw'), name);
    expect(http.requests.slice(1).map(({ method, url }) => `${method} ${url.slice(spec.url.length)}`)).toEqual([
      ...[`DELETE ${name}`, `DELETE ${name}-2`, `DELETE ${plain}`, 'DELETE latchkey-proof-x-2.txt'],
    ]);
  });

  it.each([
    [401, 'LK-5006'],
    [503, 'LK-3013'],
  ])('passes on a %i', async (status, code) => {
    const removing = removeProof(
      fakeHttp(() => ({ status })),
      spec,
      new Secret('pw'),
      name,
    );
    await expect(removing).rejects.toSatisfy(failsWith(code));
  });
});
