import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionView } from '../../electron/contract/view.ts';
import type { WebdavChallenge } from '../../electron/drives/drive-mapper.ts';
import { buildServices } from '../../electron/engine/build-services.ts';
import { driveToServe } from '../../electron/gateway/prefix.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { keptSecret } from '../../electron/lifecycle/kept-secrets.ts';
import type { Services } from '../../electron/lifecycle/services.ts';
import { gvfsPrograms, rclonePrograms } from '../../electron/os/linux/drives/drive-programs.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { run } from '../../electron/os/run.ts';
import { withSessions, type AppPasswords } from '../../electron/platforms/platform.ts';
import { printable } from '../demo/password-maker.ts';
import { scriptedAsk } from '../fakes/scripted-ask.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { basic } from '../support/gateway-stage.ts';
import { servingOnLinux } from '../support/on-linux.ts';

/** Signs in with a password alone. */
const USER = 'nora';
const LENGTH = 24;
const key = { kind: 'app-password', id: 'character-test' } as const;

/** What shells, URLs, ini files, printf, D-Bus, command lines and JSON would take for something else. */
const nasty = [
  '"\'"\'"\'"\'',
  '\\\\\\\\\\\\',
  '--config=/dev/null',
  '-',
  '#comment',
  '*',
  '%s%n%x%%',
  '$(touch x)',
  '`touch x`;touch x|touch x&',
  '~root/../..',
  '!!{a,b}[!a]?',
  '"quoted"',
  ' blanks at both ends ',
  '[drive]',
  '%(user)s${HOME}%PATH%',
  '\\n\\t\\0\\x41%41&amp;+',
  'user:pass@host/?a=b#c',
  '<a href="&quot;">',
];

let stage: CliStage;
let parts: Services;
let passwords: AppPasswords;
let challenge: WebdavChallenge;
const { signal } = new AbortController();
const http = undiciHttp({ userAgent: 'mount tool' });

beforeAll(async () => {
  stage = await startCliStage();
  stage.desktop.enter();
  parts = buildServices({ ...servingOnLinux(), places: findPlaces(), env: process.env });
  const ask = scriptedAsk({ passwords: [stage.demo.user(USER).password] });
  const platform = withSessions(parts.platform('netexplorer'));
  passwords = platform.passwords(await platform.signIn({ address: stage.demo.address, user: USER }, ask, signal));
  challenge = await parts.drives.probe(stage.demo.webdav, undefined, signal);
});
afterAll(async () => {
  await http.close();
  await stage.stop();
});

/** Writes a file at this address and reads it from the platform, which takes the very password and no other. */
async function arrives(name: string, password: string, write: (content: string) => Promise<void>): Promise<void> {
  const content = `with ${password}`;
  await write(content);
  const authorization = basic(USER, password);
  const read = await fetch(`${stage.demo.webdav}${name}`, { headers: { authorization } });
  expect([read.status, await read.text()]).toEqual([200, content]);
  await fetch(`${stage.demo.webdav}${name}`, { method: 'DELETE', headers: { authorization } });
}

/** The way of one password: made by the platform, kept in the keychain, handed to the processes that serve drives, used. */
async function survives(password: string): Promise<void> {
  const { demo } = stage;
  demo.queuePasswords([password]);
  const made = await passwords.create(`character test ${demo.secretsIssued().appPasswords.length}`);
  const drive = { id: 'characters', label: 'Characters', url: demo.webdav, login: made.login, challenge };
  try {
    const binding = { platform: { origin: demo.address }, login: made.login };
    await parts.secrets.write(key, made.secret, binding);
    const secret = await keptSecret(parts.secrets, key, binding);
    if (secret === undefined) throw new Error('not in the keychain');
    const { url, login, throwaway } = await parts.gateway.serve({
      drive: driveToServe({ ...drive, mapper: 'rclone' }),
      secret,
    });
    // As a mount tool, which is never given the app password.
    await arrives('characters.txt', password, async (body) => {
      const authorization = { kind: 'basic', user: login, secret: throwaway } as const;
      const to = new URL('characters.txt', url).href;
      expect((await http.request({ method: 'PUT', url: to, authorization, body })).status).toBe(201);
    });
  } finally {
    await parts.gateway.drop(drive.id);
    await parts.secrets.forget(key);
    await passwords.revoke(made.id);
  }
}

describe('a password survives the way from the platform through the keychain to the requests of mount tools', () => {
  // Passwords of 24 characters: each sign is the first of one, the last of another, and inside of many.
  it.each(framed(printable))('when it begins and ends as %s', survives);

  it.each(nasty)('when it is %s', survives);
});

describe('the terminal program sets up a working drive', () => {
  it.each([
    ['gvfs', rotated(0) + rotated(LENGTH)],
    ['rclone', rotated(2 * LENGTH) + rotated(3 * LENGTH)],
    ['rclone', '\\"\' -#%s$(touch x)`!*'],
  ] as const)('by %s with the password %s', async (mapper, password) => {
    stage.demo.queuePasswords([password]);
    const { code, result } = await stage.setUp(mapper, { as: USER });
    expect(code).toBe(0);
    const { path } = result?.['connection'] as ConnectionView;
    const programs = mapper === 'gvfs' ? gvfsPrograms : rclonePrograms;
    await arrives(`${mapper}.txt`, password, async (content) => {
      expect(await run(programs.write(join(path, `${mapper}.txt`), content))).toMatchObject({ code: 0 });
    });
    expect((await stage.run(['remove', mapper], { as: USER })).code).toBe(0);
  });

  it('with passwords that hold all 94 characters between them', () => {
    const all = [0, 1, 2, 3].map((quarter) => rotated(quarter * LENGTH)).join('');
    expect(new Set(all)).toEqual(new Set(printable));
  });
});

/** One password for each of these characters, which begins with it and ends with the next one. */
function framed(characters: readonly string[]): string[] {
  return characters.map(
    (first, at) => first + rotated(3 * at).slice(1, -1) + (characters[(at + 1) % characters.length] ?? ''),
  );
}

/** 24 of the 94 characters in their order, from this one on. */
function rotated(from: number): string {
  return Array.from({ length: LENGTH }, (_, at) => printable[(from + at) % printable.length] ?? '').join('');
}
