import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionView, MapperName } from '../../electron/contract/view.ts';
import type { DriveSpec, WebdavChallenge } from '../../electron/drives/drive-mapper.ts';
import { buildServices } from '../../electron/engine/build-services.ts';
import { keptSecret } from '../../electron/lifecycle/kept-secrets.ts';
import type { Services } from '../../electron/lifecycle/services.ts';
import { gvfsPrograms, rclonePrograms } from '../../electron/os/linux/drives/drive-programs.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { run } from '../../electron/os/run.ts';
import { withSessions, type AppPasswords } from '../../electron/platforms/platform.ts';
import { printable } from '../demo/password-maker.ts';
import { scriptedAsk } from '../fakes/scripted-ask.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { servingOnLinux } from '../support/on-linux.ts';

/** Signs in with a password alone. */
const USER = 'nora';
const LENGTH = 24;
const key = { kind: 'app-password', id: 'character-test' } as const;

/** What shells, URLs, ini files, printf, D-Bus, command lines and rclone's own configuration would take for something else. */
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

beforeAll(async () => {
  stage = await startCliStage();
  stage.desktop.enter();
  parts = buildServices({ ...servingOnLinux(), places: findPlaces(), env: process.env });
  const ask = scriptedAsk({ passwords: [stage.demo.user(USER).password] });
  const platform = withSessions(parts.platform('netexplorer'));
  passwords = platform.passwords(await platform.signIn({ address: stage.demo.address, user: USER }, ask, signal));
  challenge = await parts.drives.probe(stage.demo.webdav, undefined, signal);
});
afterAll(() => stage.stop());

/** Writes a file through a mounted drive and reads it from the server, which takes the very password and no other. */
async function driveWorks(mapper: MapperName, path: string, password: string): Promise<void> {
  const content = `through ${mapper}`;
  const written = await run(
    (mapper === 'gvfs' ? gvfsPrograms : rclonePrograms).write(join(path, `${mapper}.txt`), content),
  );
  expect(written).toMatchObject({ code: 0 });
  const authorization = `Basic ${Buffer.from(`${USER}:${password}`).toString('base64')}`;
  const read = await fetch(`${stage.demo.webdav}${mapper}.txt`, { headers: { authorization } });
  expect(await read.text()).toBe(content);
  await fetch(`${stage.demo.webdav}${mapper}.txt`, { method: 'DELETE', headers: { authorization } });
}

/** The way of one password: made by the platform, kept in the keychain, mapped, used. */
async function survives(password: string, mappers: readonly MapperName[]): Promise<void> {
  const { demo } = stage;
  demo.queuePasswords([password]);
  const made = await passwords.create(`character test ${demo.secretsIssued().appPasswords.length}`);
  const specs = mappers.map((mapper): DriveSpec => ({
    id: mapper,
    label: mapper,
    url: demo.webdav,
    login: made.login,
    challenge,
    mapper,
  }));
  try {
    const binding = { platform: { origin: demo.address }, login: made.login };
    await parts.secrets.write(key, made.secret, binding);
    const kept = await keptSecret(parts.secrets, key, binding);
    if (kept === undefined) throw new Error('not in the keychain');
    // One after another, as under the lock that everything holds that maps.
    for (const spec of specs) {
      const { path } = await parts.drives.connect(spec, kept, signal);
      await driveWorks(spec.mapper, path, password);
    }
  } finally {
    for (const spec of specs) await parts.drives.disconnect(spec);
    await parts.secrets.forget(key);
    await passwords.revoke(made.id);
  }
}

const both = ['gvfs', 'rclone'] as const;

describe('a password survives the way from the platform through the keychain into drives of both kinds', () => {
  // Passwords of 24 characters: each sign is the first of one, the last of another, and inside of many.
  it.each(framed(printable.filter((character) => !isPlain(character))))('when it begins and ends as %s', (password) =>
    survives(password, both),
  );

  // No tool takes a letter or digit for anything else: every eighth, by turns, which has all of them inside.
  const byTurns = framed(printable.filter(isPlain))
    .filter((_, at) => at % 8 === 0)
    .map((password, turn) => ({ password, mapper: turn % 2 === 0 ? ('gvfs' as const) : ('rclone' as const) }));
  it.each(byTurns)('when it begins and ends with a letter or digit: $password by $mapper', ({ password, mapper }) =>
    survives(password, [mapper]),
  );

  it.each(nasty)('when it is %s', (password) => survives(password, both));
});

describe('the terminal program sets up a working drive', () => {
  it.each([
    ['gvfs', rotated(0) + rotated(LENGTH)],
    ['gvfs', rotated(2 * LENGTH) + rotated(3 * LENGTH)],
    ['rclone', rotated(0) + rotated(LENGTH)],
    ['rclone', rotated(2 * LENGTH) + rotated(3 * LENGTH)],
    ['gvfs', '\\"\' -#%s$(touch x)`!*'],
    ['rclone', '\\"\' -#%s$(touch x)`!*'],
  ] as const)('by %s with the password %s', async (mapper, password) => {
    stage.demo.queuePasswords([password]);
    const { code, result } = await stage.setUp(mapper, { as: USER });
    expect(code).toBe(0);
    await driveWorks(mapper, (result?.['connection'] as ConnectionView).path, password);
    expect((await stage.run(['remove', mapper], { as: USER })).code).toBe(0);
  });

  it('with passwords that hold all 94 characters between them', () => {
    const all = [0, 1, 2, 3].map((quarter) => rotated(quarter * LENGTH)).join('');
    expect(new Set(all)).toEqual(new Set(printable));
  });
});

const isPlain = (character: string): boolean => /[A-Za-z0-9]/.test(character);

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
