import { describe, expect, it } from 'vitest';
import type { OwnedPasswordView } from '../../../electron/contract/app-passwords.ts';
import type { PlatformUser } from '../../../electron/contract/platform-user.ts';
import type { Account } from '../../../electron/engine/engine.ts';
import { listPasswordsOfUser, revokePasswordsOfUser } from '../../../electron/cli/commands/passwords-of-user.ts';
import type { Choice } from '../../../electron/cli/answers/prompts.ts';
import type { Context } from '../../../electron/cli/commands/context.ts';
import { fakeAdministration, fakeEngine } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const password = (id: string, more: Partial<OwnedPasswordView> = {}): OwnedPasswordView => ({
  ...{ id, name: `Name ${id}`, createdAt: '2026-01-01T00:00:00Z', method: null, lastUsedAt: null },
  ...{ expiresAt: '2027-02-19T11:40:22+00:00', ownership: 'another', unused: false },
  ...more,
});
const passwords = [password('1', { method: 'NetExplorer Drive' }), password('2')];
const nora: PlatformUser = { id: '7', login: 'nora', name: 'nora', email: 'nora@example.com' };
const eleonora: PlatformUser = { id: '8', login: 'eleonora', name: 'Nora', email: 'e.nora@example.com' };
const paul: PlatformUser = { id: '9', login: 'pnoranti', name: 'Paul Noranti' };

/** An administrator at a terminal (or none) who answers so. */
function world({
  found = [nora] as readonly PlatformUser[],
  choose = ['delete'],
  reason = ' Lost ',
  terminal = true,
} = {}) {
  const events: string[] = [];
  const offered: Choice[][] = [];
  const admin = fakeAdministration(found, passwords, {
    revokePasswords: (of, ids, why) => {
      events.push(`revoke ${ids.join(' ')} of ${of.login}: ${why}`);
      return Promise.resolve({ ok: true, value: { revoked: passwords.filter(({ id }) => ids.includes(id)) } });
    },
    close: () => Promise.resolve(void events.push('close')),
  });
  const never = (): Promise<never> => Promise.reject(new Error('not asked for here'));
  const answers = [...choose];
  const prompts = {
    ...{ masked: never, unseen: never, several: never },
    text: (message: string) => Promise.resolve((events.push(`text ${message}`), reason)),
    choose: (message: string, choices: readonly Choice[]) => {
      events.push(`choose ${message}`);
      offered.push([...choices]);
      return Promise.resolve(answers.shift() ?? '');
    },
  };
  const context: Context = {
    engine: fakeEngine({
      openAdministration: () => Promise.resolve({ ok: true, value: admin }),
    }),
    run: {
      ask: { password: never, method: never, code: never },
      progress: () => undefined,
      signal: new AbortController().signal,
    },
    reporter: { tell: (line: string) => void events.push(line) } as Context['reporter'],
    language: 'en',
    ...(terminal ? { prompts } : {}),
    interactive: terminal,
    policy: { read: never },
    program: { version: '1.2.3', desktop: 'linux', reportBase: never },
    openFolder: never,
  };
  return { context, events, offered };
}

const list = { command: 'list-passwords-of-user', account: {}, of: 'nora', orphaned: false, unused: false } as const;
const revoke = {
  command: 'revoke-passwords-of-user',
  account: {},
  of: 'nora',
  passwordIds: ['1'],
  yes: false,
  force: false,
} as const;

describe('passwords list --of', () => {
  it('says whose they are, with method and validity, and signs out', async () => {
    const { context, events } = world();
    const report = await listPasswordsOfUser(list, context);
    expect(report).toMatchObject({ ok: true, result: { user: nora, count: 2, passwords: [{ id: '1' }, { id: '2' }] } });
    const text = report.lines?.().join('\n');
    expect(text).toContain('App passwords of nora (nora@example.com) on files.example.com');
    expect(text).toMatch(/^1 .*2027.*NetExplorer Drive .*Name 1$/m);
    expect(events).toEqual(['close']);
  });

  it('has a person choose among users of whom none is named exactly, by all of their names', async () => {
    const { context, offered } = world({ found: [paul], choose: ['9'] });
    expect(await listPasswordsOfUser(list, context)).toMatchObject({ result: { user: paul } });
    expect(offered).toEqual([[{ value: '9', name: 'Paul Noranti (pnoranti)' }]]);
  });

  it('has a person choose among two of the same name', async () => {
    const namesake: PlatformUser = { id: '5', login: 'n.martin', name: 'Nora' };
    const { context, offered } = world({ found: [namesake, eleonora, paul], choose: ['8'] });
    expect(await listPasswordsOfUser(list, context)).toMatchObject({ result: { user: eleonora } });
    expect(offered[0]?.map(({ value }) => value)).toEqual(['5', '8']);
  });

  it('takes the one of that login, whoever has given themselves the same name', async () => {
    const { context } = world({ found: [eleonora, nora], terminal: false });
    expect(await listPasswordsOfUser(list, context)).toMatchObject({ result: { user: nora } });
  });

  it.each<[string, readonly PlatformUser[], readonly string[] | undefined]>([
    ['nobody', [], undefined],
    ['one, by a part of a name', [paul], ['Paul Noranti (pnoranti)']],
    [
      'two of that name',
      [{ id: '5', login: 'n.martin', name: 'Nora' }, eleonora],
      ['Nora (n.martin)', 'Nora (eleonora, e.nora@example.com)'],
    ],
  ])('takes nobody for the one who is meant when a script finds %s, and signs out', async (_what, found, users) => {
    const { context, events } = world({ found, terminal: false });
    await expect(listPasswordsOfUser(list, context)).rejects.toMatchObject({
      failure: { code: 'LK-1026', details: { user: 'nora', ...(users === undefined ? {} : { users }) } },
    });
    expect(events).toEqual(['close']);
  });

  it('takes the only one of exactly that name among several', async () => {
    const { context } = world({ found: [paul, nora], terminal: false });
    expect(await listPasswordsOfUser({ ...list, of: 'NORA@example.com' }, context)).toMatchObject({
      result: { user: nora },
    });
  });
});

describe('passwords revoke --of', () => {
  it('shows whose and which, asks, and asks for the reason', async () => {
    const { context, events } = world();
    expect(await revokePasswordsOfUser(revoke, context)).toMatchObject({
      ok: true,
      result: { revoked: [{ id: '1' }] },
    });
    expect(events[0]).toBe('App passwords of nora (nora@example.com) on files.example.com');
    expect(events.slice(-4)).toEqual([
      expect.stringMatching(/^choose Delete this app password\?/),
      'text Why are you deleting it?',
      'revoke 1 of nora: Lost',
      'close',
    ]);
  });

  it('deletes nothing when the person says no, and asks for no reason', async () => {
    const { context, events } = world({ choose: ['keep'] });
    const report = await revokePasswordsOfUser(revoke, context);
    expect(report.lines?.()).toEqual(['Nothing was deleted.']);
    expect(events.filter((event) => /^(?:revoke|text)/.test(event))).toEqual([]);
  });

  it('asks nothing with --yes and --reason', async () => {
    const { context, events } = world({ terminal: false });
    await revokePasswordsOfUser({ ...revoke, yes: true, reason: 'Left the company' }, context);
    expect(events).toEqual(['revoke 1 of nora: Left the company', 'close']);
  });

  it.each([
    ['--yes', 'passwords revoke 42 --of nora --reason Lost'],
    ['--reason', 'passwords revoke 42 --of nora --yes'],
    ['--of', 'passwords revoke 42 --reason Lost --yes'],
  ])('wants %s from a script, before anybody signs in', async (missing, line) => {
    const openAdministration = () => Promise.reject(new Error('signed in'));
    const { code, stderr } = await runInFakeWorld(line.split(' '), {
      stdin: '',
      engine: { openAdministration, openAccount: openAdministration },
    });
    expect(code).toBe(2);
    expect(stderr).toContain(`The option ${missing} is missing.`);
  });

  it('passes on whose account the administrator signs in to', async () => {
    const accounts: Account[] = [];
    const line = 'passwords list --of nora --platform files.example.com --user olivia';
    const { code, stdout } = await runInFakeWorld(line.split(' '), {
      engine: {
        openAdministration: (account) => {
          accounts.push(account);
          return Promise.resolve({ ok: true, value: fakeAdministration([nora], passwords) });
        },
      },
    });
    expect(code).toBe(0);
    expect(accounts).toEqual([{ platform: 'files.example.com', user: 'olivia' }]);
    expect(stdout).toContain('Name 1');
  });
});
