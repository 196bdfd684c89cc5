import { describe, expect, it } from 'vitest';
import { chooseFolder } from '../../../electron/cli/answers/choose-folder.ts';
import type { Choice, Prompts } from '../../../electron/cli/answers/prompts.ts';
import { FailureError, type Failure } from '../../../electron/contract/failure.ts';
import { FOLDERS_A_PAGE, type FolderPage } from '../../../electron/contract/folders.ts';
import type { Engine, OpenFolders } from '../../../electron/engine/engine.ts';
import { fakeFolders } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const many = Array.from({ length: FOLDERS_A_PAGE + 3 }, (_, at) => `Client ${at + 1}`);
const account = (): OpenFolders =>
  fakeFolders({ '': ['Projects', 'Sales', 'a\\b', 'line\nbreak'], Projects: ['2026'], Sales: [], Clients: many });
const engine = (opened = account()): { openFolders: Engine['openFolders'] } => ({
  openFolders: () => Promise.resolve({ ok: true, value: opened }),
});

describe('latchkey folders', () => {
  it('lists the root of the account, and what no drive can show', async () => {
    const { stdout, code } = await runInFakeWorld(['folders'], { engine: engine() });
    expect(stdout).toContain('Folders on files.example.com, in: all files');
    expect(stdout).toMatch(/^ {2}Projects\/$/m);
    expect(stdout).toContain('a drive can’t show it');
    expect(stdout).not.toContain('line\nbreak');
    expect(code).toBe(0);
  });

  it('says it in French', async () => {
    const { stdout } = await runInFakeWorld(['--lang', 'fr', 'folders', '--folder', 'Sales'], { engine: engine() });
    expect(stdout).toContain('Dossiers de files.example.com, dans\u00a0: Sales');
    expect(stdout).toContain('Il n’y a pas de dossier ici.');
  });

  it('gives a script names, paths and where to go on', async () => {
    const { result, code } = await runInFakeWorld(['folders', 'Work', '--folder', 'Clients', '--json'], {
      engine: engine(),
    });
    expect(result).toMatchObject({
      ...{ event: 'result', ok: true, folder: 'Clients', from: 0, total: many.length, cut: false },
      next: FOLDERS_A_PAGE,
    });
    expect((result as unknown as { folders: unknown[] }).folders[0]).toEqual({
      ...{ name: 'Client 1', folder: 'Clients/Client 1', usable: true },
    });
    expect(code).toBe(0);
  });

  it('shows the rest of a big folder, and says how', async () => {
    const first = await runInFakeWorld(['folders', '--folder', 'Clients'], { engine: engine() });
    expect(first.stdout).toContain(`1 to ${FOLDERS_A_PAGE} of ${many.length}`);
    expect(first.stdout).toContain(`latchkey folders Work --folder Clients --from ${FOLDERS_A_PAGE}`);
    const rest = await runInFakeWorld(['folders', '--folder', 'Clients', '--from', `${FOLDERS_A_PAGE}`], {
      engine: engine(),
    });
    expect(rest.stdout).toContain(`Client ${many.length}/`);
    expect(rest.stdout).not.toContain('Client 1/');
  });

  it('gives the way on as a line of its own: whole, and with the name as it is', async () => {
    const name = `${'Año '.repeat(100)}it’s  'mine'`;
    const { stdout } = await runInFakeWorld(['folders', '--folder', name], {
      engine: engine(fakeFolders({ '': [name], [name]: many })),
    });
    const quotedName = `'${name.replaceAll("'", "'\\''")}'`;
    expect(stdout.split('\n')).toContain(`    latchkey folders Work --folder ${quotedName} --from ${FOLDERS_A_PAGE}`);
  });

  it('asks about the drive that is named', async () => {
    const asked: (string | undefined)[] = [];
    const openFolders: Engine['openFolders'] = (which) => {
      asked.push(which);
      return Promise.resolve({ ok: false, failure: { code: 'LK-1018', details: { label: 'Scanner' } } });
    };
    const { code, stderr } = await runInFakeWorld(['folders', 'Scanner'], { engine: { openFolders } });
    expect(asked).toEqual(['Scanner']);
    expect(stderr).toContain('LK-1018');
    expect(code).toBe(2);
  });

  it('makes a folder', async () => {
    const opened = account();
    const made = await runInFakeWorld(['folders', '--folder', 'Projects', '--make', 'Plans', '--json'], {
      engine: engine(opened),
    });
    expect(made.result).toMatchObject({ ok: true, made: 'Projects/Plans', folders: [] });
    const again = await runInFakeWorld(['folders', '--folder', 'Projects', '--make', 'Plans', '--json'], {
      engine: engine(opened),
    });
    expect(again.result).toMatchObject({ ok: false, failure: { code: 'LK-3119' } });
    expect(again.code).toBe(20);
  });

  it('says that there is no such folder', async () => {
    const { stderr, code } = await runInFakeWorld(['folders', '--folder', 'Gone'], { engine: engine() });
    expect(stderr).toContain('LK-7030');
    expect(code).toBe(2);
  });

  it.each([
    ['--from', '-1'],
    ['--from', '1e9'],
    ['--from', 'x'],
    ['--make', 'a', '--from', '1'],
    ['one', 'two'],
  ])('does not understand %s %s', async (...more) => {
    const { code, stderr } = await runInFakeWorld(['folders', ...more], { engine: engine() });
    expect(stderr).toContain('LK-1017');
    expect(code).toBe(2);
  });

  it('is in the help, with its options in both languages', async () => {
    expect((await runInFakeWorld(['folders', '--help'])).stdout).toContain('--make <name>');
    expect((await runInFakeWorld(['--help'])).stdout).toContain('folders');
    expect((await runInFakeWorld(['--lang', 'fr', 'folders', '--help'])).stdout).toContain('créer un dossier');
  });
});

describe('walking through folders at a terminal', () => {
  /** Answers with the choice that begins so; a text for a name. */
  function walking(answers: string[], names: string[] = []) {
    const shown: (readonly Choice[])[] = [];
    const prompts = {
      choose: (_message: string, choices: readonly Choice[]) => {
        shown.push(choices);
        const wanted = answers.shift();
        const choice = choices.find(({ name, disabled }) => disabled === undefined && name.startsWith(wanted ?? '?'));
        if (choice === undefined) throw new Error(`no ${wanted} in ${choices.map(({ name }) => name).join()}`);
        return Promise.resolve(choice.value);
      },
      text: () => Promise.resolve(names.shift() ?? ''),
    } as unknown as Prompts;
    const told: Failure[] = [];
    const opened = account();
    const { signal } = new AbortController();
    const valueOf = async (asked: ReturnType<OpenFolders['open']>): Promise<FolderPage> => {
      const result = await asked;
      if (!result.ok) throw new FailureError(result.failure);
      return result.value;
    };
    const browser = {
      open: (folder: string, from = 0) => valueOf(opened.open(folder, from, signal)),
      make: (folder: string, name: string) => valueOf(opened.make(folder, name, signal)),
    };
    return {
      shown,
      told,
      chosen: async () =>
        chooseFolder(prompts, 'en', { browser, page: await browser.open(''), tellFailure: (one) => told.push(one) }),
    };
  }

  it('goes in, up, and takes the one that is wanted', async () => {
    // 2026 cannot be opened in this account, so that one stays in Projects.
    const { chosen, told } = walking(['Projects/', '2026/', 'Up', 'Sales/', 'Use this folder: Sales']);
    expect(await chosen()).toBe('Sales');
    expect(told.map(({ code }) => code)).toEqual(['LK-7030']);
  });

  it('takes the root for all files', async () => {
    expect(await walking(['Use this folder: all files']).chosen()).toBe('');
  });

  it('shows what cannot be chosen, with why', async () => {
    const { chosen, shown } = walking(['Use']);
    await chosen();
    expect(shown[0]?.filter(({ disabled }) => disabled !== undefined).map(({ name }) => name)).toEqual([
      'a\\b/',
      expect.stringContaining('break/'),
    ]);
  });

  it('makes a folder and is in it; a failure is told, and one stays', async () => {
    const { chosen, told } = walking(['New', 'New', 'Use this folder: Plans'], ['Sales', 'Plans']);
    expect(await chosen()).toBe('Plans');
    expect(told.map(({ code }) => code)).toEqual(['LK-3119']);
  });
});
