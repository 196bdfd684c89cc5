import { describe, expect, it } from 'vitest';
import { FailureError, isFailure } from '../../../electron/contract/failure.ts';
import type { MapperName } from '../../../electron/contract/view.ts';
import { proveDrive, removeProof } from '../../../electron/drives/prove-drive.ts';
import type { HttpRequest } from '../../../electron/http/http.ts';
import type { CommandResult, Run } from '../../../electron/os/run.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { fakeHttp, type Answer } from './fake-http.ts';

const spec = {
  id: 'id',
  label: 'Files',
  url: 'https://files.example/webdav/',
  login: 'alice',
  challenge: { scheme: 'basic', realm: 'r' },
  mapper: 'rclone',
} as const;
const name = '.latchkey-proof-x';
const root =
  '<d:multistatus xmlns:d="DAV:"><d:response><d:href>/webdav/</d:href><d:propstat><d:prop><d:quota-available-bytes>7</d:quota-available-bytes></d:prop></d:propstat></d:response></d:multistatus>';

/** A server in memory and a mount that writes to it; each test bends one of the two. */
function world(bend: {
  readonly answer?: (request: HttpRequest, files: Map<string, string>) => Answer | undefined;
  readonly mount?: (files: Map<string, string>, content: string) => Partial<CommandResult> | undefined;
  readonly mapper?: MapperName;
  /** What looking into the mounted folder gives, one after the other; then `No such file`. */
  readonly looks?: string[];
}) {
  const { mapper = 'rclone', looks = [] } = bend;
  const files = new Map<string, string>();
  const commands: string[] = [];
  const http = fakeHttp((request) => {
    const bent = bend.answer?.(request, files);
    if (bent !== undefined) return bent;
    const file = decodeURIComponent(request.url.slice(spec.url.length));
    switch (request.method) {
      case 'PROPFIND':
        return { status: 207, body: root };
      case 'GET':
        return files.has(file) ? { status: 200, body: files.get(file) ?? '' } : { status: 404 };
      case 'PUT':
        files.set(file, request.body ?? '');
        return { status: 201 };
      default:
        return { status: files.delete(file) ? 204 : 404 };
    }
  });
  const run: Run = (command) => {
    commands.push([command.file, ...command.args].join(' '));
    const done = { code: 0, stdout: '', stderr: '', timedOut: false, missing: false };
    if (command.file === 'rm') return Promise.resolve(done);
    if (command.file === 'stat') return Promise.resolve({ ...done, code: 1, stderr: looks.shift() ?? 'No such file' });
    const content = typeof command.stdin === 'string' ? command.stdin : '';
    const result = bend.mount?.(files, content);
    if (result === undefined) files.set(name, content);
    return Promise.resolve({ ...done, ...result });
  };
  const prove = (): ReturnType<typeof proveDrive> =>
    proveDrive(
      { http, run, arrivalMs: 100 },
      { spec: { ...spec, mapper }, path: '/mnt/files' },
      new Secret('pw'),
      name,
      new AbortController().signal,
    );
  const methods = (): string[] => http.requests.map(({ method }) => method);
  return { files, commands, http, prove, methods };
}

const failsWith = (code: string) => (error: unknown) => isFailure(error) && error.failure.code === code;

describe('trying a mapped drive out', () => {
  it('writes through the mount, reads from the server and leaves nothing', async () => {
    const { prove, files, methods, commands } = world({});
    expect(await prove()).toEqual({ writable: true, quota: { available: 7 } });
    expect(commands[0]).toBe(`tee -- /mnt/files/${name}`);
    expect(methods()).toEqual(['PROPFIND', 'GET', 'DELETE']);
    expect(files).toEqual(new Map());
  });

  it('asks for the root alone, never for a list', async () => {
    const { prove, http } = world({});
    await prove();
    expect(
      http.requests.filter(({ method }) => method === 'PROPFIND').map(({ headers }) => headers?.['depth']),
    ).toEqual(['0']);
  });

  it('makes one request and writes nothing when the password is refused', async () => {
    const { prove, http, commands } = world({ answer: () => ({ status: 401 }) });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5006'));
    expect(http.requests).toHaveLength(1);
    expect(commands).toEqual([]);
  });

  it('stops at once when the password is refused on the way', async () => {
    const { prove, methods } = world({ answer: ({ method }) => (method === 'PROPFIND' ? undefined : { status: 401 }) });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5006'));
    expect(methods()).toEqual(['PROPFIND', 'GET']);
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
    expect((await prove()).writable).toBe(true);
    expect(files).toEqual(new Map());
  });

  it.each([403, 405])('recognises a drive that answers %i to writing as read-only', async (status) => {
    const { prove, files } = world({
      mount: () => ({ code: 1 }),
      answer: ({ method }) => (method === 'PUT' ? { status } : undefined),
    });
    expect(await prove()).toMatchObject({ writable: false });
    expect(files).toEqual(new Map());
  });

  it('recognises a read-only drive also when the mount says that it has written', async () => {
    const { prove } = world({
      mount: () => ({ code: 0 }),
      answer: ({ method }) => (method === 'PUT' ? { status: 403 } : undefined),
    });
    expect(await prove()).toMatchObject({ writable: false });
  });

  it.each([
    [507, 'LK-5010'],
    [500, 'LK-3012'],
    [503, 'LK-3013'],
    [429, 'LK-2007'],
    [401, 'LK-5006'],
  ])('says what a %i to writing means', async (status, code) => {
    const { prove } = world({
      mount: () => ({ code: 1 }),
      answer: ({ method }) => (method === 'PUT' ? { status } : undefined),
    });
    await expect(prove()).rejects.toSatisfy(failsWith(code));
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

  it('fails when the file cannot be deleted', async () => {
    const { prove } = world({ answer: ({ method }) => (method === 'DELETE' ? { status: 403 } : undefined) });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-3015'));
  });

  it('waits until gvfs shows the folder to all programs', async () => {
    const { prove, commands } = world({ mapper: 'gvfs', looks: ['Input/output error', 'Input/output error'] });
    expect((await prove()).writable).toBe(true);
    expect(commands.filter((command) => command.startsWith('stat'))).toHaveLength(3);
    expect(commands).toContain(`gio save /mnt/files/${name}`);
  });

  it('looks into no folder before the password is known to be good', async () => {
    const { prove, commands } = world({ mapper: 'gvfs', answer: () => ({ status: 401 }) });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5006'));
    expect(commands).toEqual([]);
  });

  it('sends nothing more when gvfs is refused in the folder', async () => {
    const { prove, methods } = world({ mapper: 'gvfs', looks: ['Permission denied'] });
    await expect(prove()).rejects.toSatisfy(failsWith('LK-5006'));
    expect(methods()).not.toContain('DELETE'); // not with a password that is refused
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

describe('deleting what an interrupted proof left', () => {
  it.each([204, 200, 404])('takes %i for a success', async (status) => {
    const http = fakeHttp(() => ({ status }));
    await removeProof(http, spec, new Secret('pw'), name);
    expect(http.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([`DELETE ${spec.url}${name}`]);
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
