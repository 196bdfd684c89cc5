import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { searchFiles } from '../support/leak-search.ts';
import { once } from '../support/once.ts';
import { startCli, type CliRun } from '../support/run-cli.ts';
import { keys, startTerminal } from '../support/terminal.ts';
import { throwawayOf } from '../support/throwaways.ts';
import { watch, type Watched } from '../support/watched-run.ts';

/** Whose code is 44 characters from a key: six digits could be anywhere by chance. */
const USER = 'yuki';
/** What is looked for is in no source, or a copy of the sources would count as a leak. */
const unheardOf = (): string => randomBytes(8).toString('hex');
let stage: CliStage;

beforeAll(async () => {
  stage = await startCliStage({ passwords: { [USER]: `a:b@c/d?e#f "\\ ${unheardOf()}` } });
});
afterEach(() => {
  stage.demo.clearFaults();
});
afterAll(() => stage.stop());

type Face = 'json' | 'text';

/** Watches runs of commands, each with its own answers, which must not be seen either. */
async function watchRuns(
  work: (
    run: (args: readonly string[], face?: Face, answers?: readonly string[]) => Promise<CliRun>,
    /** What must not be seen either, and is known only now. */
    learn: (text: string) => void,
  ) => Promise<void>,
  also: readonly string[] = [],
): Promise<Watched> {
  const { password, login } = stage.demo.user(USER);
  const typed = [password, ...also];
  return watch(stage, { typed, login }, async () => {
    const runs: CliRun[] = [];
    await work(
      async (args, face = 'json', answers = [password, stage.demo.codeFor(USER)]) => {
        typed.push(...answers);
        const run = await stage.run(args, { answers, text: face === 'text' });
        runs.push(run);
        return run;
      },
      (text) => typed.push(text),
    );
    return runs;
  });
}

const setUp = (mapper: string): string[] => [
  ...['setup', '--platform', stage.demo.address, '--user', USER, '--label', mapper, '--mapper', mapper],
];

function expectNothingShown({ leaks, issued, rounds }: Watched, leastIssued: number): void {
  expect(leaks).toEqual([]);
  expect(issued).toBeGreaterThanOrEqual(leastIssued);
  expect(rounds).toBeGreaterThan(10);
}

describe(
  'no app password, throw-away credential, session, sign-in password or code is seen in a process, a file or the output',
  once,
  () => {
    it.each([
      ['gvfs', 'json'],
      ['rclone', 'text'],
    ] as const)('when a drive by %s is set up, used, checked, renewed and removed (%s)', async (mapper, face) => {
      const watched = await watchRuns(async (run, learn) => {
        expect((await run(setUp(mapper), face)).code).toBe(0);
        learn(await throwawayOf(stage.desktop, mapper));
        for (const command of [
          ['status'],
          ['doctor'],
          ['reconnect'],
          ['open'],
          ['renew'],
          ['passwords', 'list'],
          ['remove'],
        ]) {
          expect((await run(command, face)).code).toBe(0);
        }
      });
      expectNothingShown(watched, 2 + 4);
    });

    it('when a set-up is done at a terminal', async () => {
      const { password, login } = stage.demo.user(USER);
      const code = stage.demo.codeFor(USER);
      const watched = await watch(stage, { typed: [password, code], login }, async () => {
        const terminal = startTerminal(setUp('rclone'), stage.desktop.env);
        await terminal.see(`Password for ${USER}`);
        terminal.type(`${password}${keys.enter}`);
        await terminal.see(/YubiKey/);
        terminal.type(`${code}${keys.enter}`);
        expect(await terminal.ended).toBe(0);
        const removal = await stage.run(['remove'], { as: USER });
        expect(removal.code).toBe(0);
        return [{ stdout: terminal.seen, stderr: '' }, removal];
      });
      expectNothingShown(watched, 1 + 2);
    });

    it('when the password or the code is wrong', async () => {
      const watched = await watchRuns(async (run) => {
        expect((await run(setUp('gvfs'), 'json', [`wrong ${unheardOf()}`])).code).toBe(10);
        const { password } = stage.demo.user(USER);
        expect((await run(setUp('gvfs'), 'text', [password, unheardOf()])).code).toBe(11);
      });
      expectNothingShown(watched, 0);
    });

    it('when the platform makes no app password, or its reply is lost, cut or not to be understood', async () => {
      const planted = `#%"\\ ${unheardOf()}`;
      const reply = { id: '1', name: 'x', login: USER, password: planted, expiresAt: 'not a date' };
      const create = { method: 'POST', path: '/app-credentials$', times: 1 };
      const watched = await watchRuns(
        async (run) => {
          const failsWith = async (code: string, face: Face): Promise<void> => {
            expect((await run(setUp('gvfs'), face)).stderr).toContain(code);
          };
          const limit = JSON.stringify({ error: 'limit_reached', limit: 40 });
          stage.demo.fault({ ...create, action: { kind: 'respond', status: 403, body: limit } });
          await failsWith('LK-3101', 'text');
          stage.demo.fault({ ...create, action: { kind: 'lose' } });
          await failsWith('LK-3004', 'json');
          stage.demo.fault({ ...create, action: { kind: 'cut' } });
          await failsWith('LK-3004', 'text');
          stage.demo.fault({ ...create, action: { kind: 'respond', status: 201, body: JSON.stringify(reply) } });
          await failsWith('LK-3010', 'json');
          stage.demo.fault({ ...create, action: { kind: 'respond', status: 201, body: `<b>${planted}</b>` } });
          await failsWith('LK-3010', 'text');
        },
        [planted],
      );
      expectNothingShown(watched, 2 + 5);
      expect(stage.demo.appPasswords(USER)).toEqual([]);
    });

    it.each(['gvfs', 'rclone'] as const)('when a drive by %s cannot be mapped, or cannot be proved', async (mapper) => {
      const watched = await watchRuns(async (run) => {
        const mounting = mapper === 'gvfs' ? { method: 'OPTIONS' } : { method: 'PROPFIND', after: 2 };
        stage.demo.fault({ ...mounting, path: '^/webdav', action: { kind: 'respond', status: 500 } });
        expect((await run(setUp(mapper))).result).toMatchObject({ ok: false, after: 'kept' });
        stage.demo.clearFaults();
        // Said to be written, and lost.
        stage.demo.fault({ method: 'PUT', path: '^/webdav', action: { kind: 'respond', status: 201 } });
        expect((await run(['reconnect'], 'text')).code).not.toBe(0);
        expect((await run(['doctor'], 'text')).code).toBe(0);
        expect((await run(['remove'], 'text')).code).toBe(0);
      });
      expectNothingShown(watched, 1 + 1);
    });

    it('when a renewal goes back to the old app password', async () => {
      const watched = await watchRuns(async (run) => {
        expect((await run(setUp('rclone'))).code).toBe(0);
        // What is written is lost, under both names of the proof, by the drive and by Latchkey itself.
        stage.demo.fault({ method: 'PUT', path: '^/webdav', times: 4, action: { kind: 'respond', status: 201 } });
        expect((await run(['renew'])).result).toMatchObject({ ok: false, after: 'old' });
        stage.demo.clearFaults();
        expect((await run(['status'])).result).toMatchObject({ connections: [{ state: 'mapped' }], open: [] });
        expect(stage.demo.appPasswords(USER)).toHaveLength(1);
        expect((await run(['remove'], 'text')).code).toBe(0);
      });
      // Two app passwords, and the sessions of set-up, renewal and removal.
      expectNothingShown(watched, 2 + 3);
    });

    it('when the bookmark cannot be made, which is told', async () => {
      const bookmarks = join(stage.desktop.env['XDG_CONFIG_HOME'] ?? '', 'gtk-3.0/bookmarks');
      const watched = await watchRuns(async (run) => {
        rmSync(bookmarks, { force: true });
        mkdirSync(bookmarks, { recursive: true });
        const { code, result } = await run(setUp('rclone'));
        expect({ code, result }).toMatchObject({ code: 0, result: { connection: { notes: [{ code: 'LK-5016' }] } } });
        rmSync(bookmarks, { recursive: true });
        expect((await run(['remove'])).code).toBe(0);
      });
      expectNothingShown(watched, 1 + 1);
    });

    it('when it is killed while the drive is mapped, and the next start finishes the set-up', async () => {
      const { password, login } = stage.demo.user(USER);
      const answers = [password, stage.demo.codeFor(USER)];
      const watched = await watch(stage, { typed: answers, login }, async () => {
        const killed = startCli([...setUp('rclone'), '--json'], {
          env: stage.desktop.env,
          answers,
          heard: ({ id, state }) => {
            if (id === 'map' && state === 'running') killed.kill('SIGKILL');
          },
        });
        const { signal, ...run } = await killed.ended;
        expect(signal).toBe('SIGKILL');
        const next = await stage.run(['status']);
        expect(next.events).toContainEqual(expect.objectContaining({ event: 'recovered', outcome: 'finished' }));
        return [run, next, await stage.run(['remove'], { as: USER })];
      });
      expectNothingShown(watched, 1 + 2);
    });

    it('when the keychain is locked midway, and opened again', async () => {
      const watched = await watchRuns(async (run) => {
        stage.demo.fault({ method: 'POST', path: '/app-credentials$', action: { kind: 'delay', ms: 1500 } });
        stage.demo.clearJournal();
        const lock = stage.demo.waitFor({ method: 'POST', path: '/app-credentials$' }).then(() => stage.desktop.lock());
        const [stopped] = await Promise.all([run(setUp('gvfs')), lock]);
        expect(stopped).toMatchObject({ code: 30, result: { failure: { code: 'LK-4002' } } });
        expect((await run(['doctor'], 'text')).code).toBe(30);
        await stage.desktop.unlock();
        expect((await run(['status'])).result).toMatchObject({ connections: [], open: [] });
      });
      expectNothingShown(watched, 1 + 1);
      expect(stage.demo.appPasswords(USER)).toEqual([]);
    });
  },
);

describe('the watch over a whole run', () => {
  it('catches a program that is put between Latchkey and rclone and shows what that is given for a moment', async () => {
    const folder = join(stage.desktop.home, 'planted');
    mkdirSync(folder);
    const script = [
      '#!/bin/sh',
      'PATH=${PATH#*:}',
      'if [ "$1" = obscure ]; then',
      '  LEAK=$(cat); export LEAK',
      `  printf %s "$LEAK" > ${folder}/kept; sh -c 'sleep 0.1' "$LEAK"`,
      '  printf %s "$LEAK" | rclone "$@"',
      'else exec rclone "$@"; fi',
    ];
    writeFileSync(join(folder, 'rclone'), `${script.join('\n')}\n`);
    chmodSync(join(folder, 'rclone'), 0o755);
    const { login } = stage.demo.user(USER);
    const typed: string[] = [];
    const { leaks, issued } = await watch(stage, { typed, login }, async () => {
      const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
      const setting = await stage.setUp('rclone', { as: USER, with: { PATH } });
      typed.push(await throwawayOf(stage.desktop, 'rclone'));
      const runs = [setting, await stage.run(['remove'], { as: USER })];
      expect(runs.map(({ code }) => code)).toEqual([0, 0]);
      return runs;
    });
    expect(new Set(leaks.map(({ where }) => where))).toEqual(new Set(['cmdline', 'environ', join(folder, 'kept')]));
    // It was never shown more than that.
    const made = stage.demo.secretsIssued().appPasswords.slice(-1);
    expect(issued).toBeGreaterThan(1);
    expect(
      searchFiles(
        [folder],
        made.map((text) => ({ text, login })),
      ),
    ).toEqual([]);
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe(typed[0]);
  });
});
