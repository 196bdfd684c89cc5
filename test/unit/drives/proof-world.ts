import { proveDrive } from '../../../electron/drives/prove-drive.ts';
import type { HttpRequest } from '../../../electron/http/http.ts';
import { gvfsPrograms, rclonePrograms } from '../../../electron/os/linux/drives/drive-programs.ts';
import { untilUsable } from '../../../electron/os/linux/drives/gvfs-mapper.ts';
import type { CommandResult, Run } from '../../../electron/os/run.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { fakeHttp, type Answer } from './fake-http.ts';

export const spec = {
  id: 'id',
  label: 'Files',
  url: 'https://files.example/webdav/',
  login: 'alice',
  challenge: { scheme: 'basic', realm: 'r' },
  mapper: 'rclone',
} as const;
export const name = '.latchkey-proof-x';
export const plain = 'latchkey-proof-x.txt';

/** The answer to a PROPFIND of the root: with quota, and with what is in it when that was asked for. */
export function listing(available: number, names: Iterable<string>): string {
  const response = (href: string, props: string): string =>
    `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${props}</d:prop></d:propstat></d:response>`;
  const children = [...names].map((child) =>
    response(
      `/webdav/${encodeURI(child)}`,
      `<d:resourcetype>${child.endsWith('/') ? '<d:collection/>' : ''}</d:resourcetype>`,
    ),
  );
  const root = response('/webdav/', `<d:quota-available-bytes>${available}</d:quota-available-bytes>`);
  return `<d:multistatus xmlns:d="DAV:">${root}${children.join('')}</d:multistatus>`;
}

/** A server in memory and a mount that writes to it; each test bends one of the two. */
export function world(bend: {
  readonly answer?: (request: HttpRequest, files: Map<string, string>) => Answer | undefined;
  readonly mount?: (files: Map<string, string>, content: string) => Partial<CommandResult> | undefined;
  readonly mapper?: keyof typeof mappers;
  /** What was on the server before. Folders end with a slash. */
  readonly there?: readonly string[];
  /** What the mount lists; as the server when absent. */
  readonly shows?: () => Partial<CommandResult>;
  readonly available?: number;
  /** What looking into the mounted folder gives, one after the other; then `No such file`. */
  readonly looks?: string[];
}) {
  const { mapper = 'rclone', looks = [], there = [], available = 1_000_000 } = bend;
  const files = new Map<string, string>(there.map((one) => [one, 'x']));
  const commands: string[] = [];
  const http = fakeHttp((request) => {
    const bent = bend.answer?.(request, files);
    if (bent !== undefined) return bent;
    const file = decodeURIComponent(request.url.slice(spec.url.length));
    switch (request.method) {
      case 'PROPFIND':
        return { status: 207, body: listing(available, request.headers?.['depth'] === '1' ? files.keys() : []) };
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
    if (command.file === 'ls') {
      const stdout = [...files.keys()].map((one) => `${one.replace(/\/$/, '')}\n`).join('');
      return Promise.resolve({ ...done, stdout, ...bend.shows?.() });
    }
    if (command.file === 'stat') return Promise.resolve({ ...done, code: 1, stderr: looks.shift() ?? 'No such file' });
    const content = typeof command.stdin === 'string' ? command.stdin : '';
    const result = bend.mount?.(files, content);
    if (result === undefined) files.set(command.args.at(-1)?.replace(`/mnt/files/`, '') ?? '', content);
    return Promise.resolve({ ...done, ...result });
  };
  const prove = (): ReturnType<typeof proveDrive> =>
    proveDrive(
      { http, run, mapper: mappers[mapper], arrivalMs: 100, listingMs: 0 },
      { spec: { ...spec, mapper }, path: '/mnt/files' },
      new Secret('pw'),
      name,
      new AbortController().signal,
    );
  const methods = (): string[] => http.requests.map(({ method }) => method);
  return { files, commands, http, prove, methods };
}

const mappers = { gvfs: { programs: gvfsPrograms, untilUsable }, rclone: { programs: rclonePrograms } } as const;
