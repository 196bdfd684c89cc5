import { describe, expect, it } from 'vitest';
import type { OwnedPasswordView } from '../../../electron/contract/app-passwords.ts';
import { cleanPasswords, listPasswords, revokePasswords } from '../../../electron/cli/commands/passwords.ts';
import type { Context } from '../../../electron/cli/commands/context.ts';
import type { SeveralChoice } from '../../../electron/cli/answers/prompts.ts';
import { fakeAccount, fakeEngine } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const one = (id: string, more: Partial<OwnedPasswordView> = {}): OwnedPasswordView => ({
  ...{ id, name: `Name ${id}`, createdAt: '2026-01-01T00:00:00Z', expiresAt: null, method: null, lastUsedAt: null },
  ...{ ownership: 'another', unused: false },
  ...more,
});
const passwords = [
  one('1', { ownership: 'here', usedBy: 'Work', connectionId: 'c1', lastUsedAt: '2026-11-20T00:00:00Z' }),
  one('2', { ownership: 'likely-orphan' }),
  one('3', { ownership: 'orphan', unused: true }),
  one('4', { method: 'Outlook', unused: true }),
];

/** A person at a terminal who answers so. `events` is what was said, asked and done. */
function person({ choose = 'delete', several = [] as readonly string[], terminal = true } = {}) {
  const events: string[] = [];
  const offered: SeveralChoice[] = [];
  const account = fakeAccount(passwords, {
    revokePasswords: (ids) => {
      events.push(`revoke ${ids.join(' ')}`);
      return Promise.resolve({ ok: true, value: { revoked: passwords.filter(({ id }) => ids.includes(id)) } });
    },
    close: () => Promise.resolve(void events.push('close')),
  });
  const never = (): Promise<never> => Promise.reject(new Error('not asked for here'));
  const prompts = {
    ...{ masked: never, unseen: never, text: never },
    choose: (message: string) => Promise.resolve((events.push(`choose ${message}`), choose)),
    several: (_: string, choices: readonly SeveralChoice[]) => {
      offered.push(...choices);
      return Promise.resolve(several);
    },
  };
  const context: Context = {
    engine: fakeEngine({ openAccount: () => Promise.resolve({ ok: true, value: account }) }),
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

const list = { command: 'list-passwords', account: {}, orphaned: false, unused: false } as const;
const ids = (result: Readonly<Record<string, unknown>> | undefined): readonly string[] =>
  (result?.['passwords'] as readonly OwnedPasswordView[]).map(({ id }) => id);

describe('passwords list', () => {
  it.each([
    [{}, ['3', '2', '4', '1']],
    [{ orphaned: true }, ['3', '2']],
    [{ unused: true }, ['3', '4']],
    [{ orphaned: true, unused: true }, ['3']],
    [{ sort: 'name' }, ['1', '2', '3', '4']],
  ] as const)('with %o shows those, and signs out', async (options, shown) => {
    const { context, events } = person();
    const report = await listPasswords({ ...list, ...options }, context);
    expect(ids(report.result)).toEqual(shown);
    expect(report.result?.['count']).toBe(4);
    expect(events).toEqual(['close']);
  });

  it('marks what is unused and whose each is, and says what to do about what is left over', async () => {
    const report = await listPasswords(list, person().context);
    const text = report.lines?.().join('\n');
    expect(text).toMatch(/^3 .*Left behind by this computer · Not used for 90 days +Name 3$/m);
    expect(text).toMatch(/^2 .*Probably left behind by this computer +Name 2$/m);
    expect(text).toMatch(/^1 .*This computer: “Work” +Name 1$/m);
    expect(text).toMatch(/^4 .*Outlook +Another device or app · Not used for 90 days +Name 4$/m);
    expect(text).toContain(
      '2 app passwords left behind by this computer. To delete what nothing here uses: latchkey passwords clean',
    );
  });
});

describe('passwords revoke', () => {
  const revoke = { command: 'revoke-passwords', account: {}, yes: false, force: false } as const;

  it('shows what is meant, says what stops working here, and asks before it deletes', async () => {
    const { context, events } = person();
    const report = await revokePasswords({ ...revoke, passwordIds: ['4', '1'] }, context);
    expect(report).toMatchObject({ ok: true, result: { revoked: [{ id: '1' }, { id: '4' }] } });
    expect(events).toContain('Name 1: “Work” on this computer uses it and will stop working.');
    expect(events.slice(-3)).toEqual([expect.stringMatching(/^choose .* 2 app passwords\?/), 'revoke 4 1', 'close']);
  });

  it('deletes nothing when the person says no', async () => {
    const { context, events } = person({ choose: 'keep' });
    const report = await revokePasswords({ ...revoke, passwordIds: ['4'] }, context);
    expect(report.lines?.()).toEqual(['Nothing was deleted.']);
    expect(events.filter((event) => event.startsWith('revoke'))).toEqual([]);
  });

  it('does not ask with --yes', async () => {
    const { context, events } = person({ terminal: false });
    await revokePasswords({ ...revoke, passwordIds: ['4'], yes: true }, context);
    expect(events).toEqual(['revoke 4', 'close']);
  });

  it.each(['passwords revoke 42', 'passwords clean'])(
    '“%s” wants --yes from a script, before anybody signs in',
    async (line) => {
      const openAccount = () => Promise.reject(new Error('signed in'));
      const { code, stderr } = await runInFakeWorld(line.split(' '), { stdin: '', engine: { openAccount } });
      expect(code).toBe(2);
      expect(stderr).toContain('The option --yes is missing.');
    },
  );

  it('tells what was deleted before it failed', async () => {
    const failure = { code: 'LK-3012' } as const;
    const account = fakeAccount(passwords, {
      revokePasswords: () => Promise.resolve({ ok: true, value: { revoked: passwords.slice(0, 1), failure } }),
    });
    const { code, stdout } = await runInFakeWorld(['passwords', 'revoke', '1', '2', '--yes'], {
      engine: { openAccount: () => Promise.resolve({ ok: true, value: account }) },
    });
    expect(code).toBe(20);
    expect(stdout).toContain('The app password “Name 1” has been deleted on the server.');
  });
});

describe('passwords clean', () => {
  const clean = { command: 'clean-passwords', account: {}, yes: false } as const;

  it('offers what is left over, with only what is certain chosen from the beginning', async () => {
    const { context, events, offered } = person({ several: ['2'] });
    await cleanPasswords(clean, context);
    expect(offered.map(({ value, chosen }) => [value, chosen])).toEqual([
      ['3', true],
      ['2', false],
    ]);
    expect(events).toContain('revoke 2');
  });

  it('deletes nothing when nothing is chosen', async () => {
    const { context, events } = person();
    expect((await cleanPasswords(clean, context)).lines?.()).toEqual(['Nothing was deleted.']);
    expect(events.filter((event) => event.startsWith('revoke'))).toEqual([]);
  });

  it('with --yes deletes what is certain only, and names the others', async () => {
    const { context, events } = person({ terminal: false });
    const report = await cleanPasswords({ ...clean, yes: true }, context);
    expect(events).toEqual(['revoke 3', 'close']);
    expect(report.result).toMatchObject({ revoked: [{ id: '3' }], likely: [{ id: '2' }] });
    expect(report.lines?.().at(-1)).toBe('    latchkey passwords revoke 2');
  });
});

describe('setup at the limit of app passwords, from a script', () => {
  it('fails with its code and names the commands that make room', async () => {
    const failed = { ok: false, failure: { code: 'LK-3101', details: { limit: 40 } }, after: 'undone' } as const;
    const line = ['setup', '--platform', 'files.example.com', '--user', 'anna'];
    const { code, stderr } = await runInFakeWorld(line, { engine: { setUp: () => Promise.resolve(failed) } });
    expect(code).toBe(20);
    expect(stderr).toContain('latchkey passwords revoke ID --platform files.example.com --user anna');
  });

  it('names them with the browser for who signs in there, and with nobody that it was not given', async () => {
    const failed = { ok: false, failure: { code: 'LK-3101', details: { limit: 40 } }, after: 'undone' } as const;
    const line = ['setup', '--platform', 'files.example.com', '--browser'];
    const { stderr } = await runInFakeWorld(line, { engine: { setUp: () => Promise.resolve(failed) } });
    expect(stderr).toContain('latchkey passwords revoke ID --platform https://files.example.com --browser');
  });
});
