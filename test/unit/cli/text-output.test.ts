import { describe, expect, it } from 'vitest';
import { table, wrap } from '../../../electron/cli/output/table.ts';
import { fakeAccount, someConnection } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';

describe('for a person', () => {
  it('status says that IT retires Latchkey, and what is left', async () => {
    const retired = { state: 'open', left: 1, codes: ['LK-2008'] } as const;
    const value = { connections: [], applications: [], open: [], retired };
    const { code, stdout } = await runInFakeWorld(['status'], {
      engine: { status: () => Promise.resolve({ ok: true, value }) },
    });
    expect(code).toBe(60);
    expect(stdout).toContain('Your IT department is retiring Latchkey');
    expect(stdout).toContain('1 app password');
    expect(stdout).not.toContain('latchkey setup');
  });

  it('status names what IT has prepared, with the command that sets it up', async () => {
    const prepared = [
      { id: 'a', address: 'files.example.com', host: 'files.example.com', user: 'anna', label: 'Company files' },
      { id: 'b', address: 'b.example.com', host: 'b.example.com' },
    ];
    const { stdout } = await runInFakeWorld(['status'], {
      engine: {
        status: () => Promise.resolve({ ok: true, value: { connections: [], applications: [], open: [], prepared } }),
      },
    });
    expect(stdout).toContain('latchkey setup --platform files.example.com --user anna --label "Company files"');
    expect(stdout).toContain('latchkey setup --platform b.example.com\n');
  });

  it('status lists drives, why one waits, and what is still open', async () => {
    const waiting = {
      ...someConnection,
      id: 'c2',
      label: 'Home',
      state: 'waiting',
      failure: { code: 'LK-5005' },
    } as const;
    const { code, stdout } = await runInFakeWorld(['status'], {
      engine: {
        status: () =>
          Promise.resolve({
            ok: true,
            value: {
              connections: [
                { ...someConnection, state: 'mapped', readOnly: true, uploads: { waiting: 2, failed: 1 } },
                waiting,
              ],
              applications: [],
              open: [
                {
                  ...({
                    id: 'c3',
                    kind: 'remove',
                    label: 'Old',
                    outcome: 'open',
                    failure: { code: 'LK-3002' },
                  } as const),
                  owed: { passwordName: 'N', host: 'files.example.com', user: 'anna' },
                },
                { id: 'c4', kind: 'renew', label: 'Home', outcome: 'open' },
              ],
            },
          }),
      },
    });
    expect(code).toBe(60); // a set-up waits
    expect(stdout.trimEnd().split('\n')).toEqual([
      'Drive          State                 Valid until  Account                   Your files',
      `Example Files  Connected, read-only  19/02/2027   anna @ files.example.com  ${someConnection.link}`,
      `Home           Set-up not finished   19/02/2027   anna @ files.example.com  ${someConnection.link}`,
      'Home: LK-5005 The drive couldn’t be connected.',
      'Example Files: 2 files haven’t reached the server yet. 1 file couldn’t be uploaded. Latchkey will try again.',
      'The removal of “Old” was interrupted and isn’t finished. LK-3002: The server can’t be reached.',
      '    To do it now, sign in again with: latchkey remove c3',
      '    Or an administrator can delete the app password “N” on files.example.com: open the user anna, then the Security tab.',
      expect.stringContaining('“Home”'),
      '    To do it now, sign in again with: latchkey renew c4',
    ]);
  });

  it('status says of a drive that the user has disconnected that it is so as they asked, and needs nobody', async () => {
    const one = { ...someConnection, state: 'gone', disconnected: true } as const;
    const { code, stdout } = await runInFakeWorld(['status'], {
      engine: {
        status: () => Promise.resolve({ ok: true, value: { connections: [one], applications: [], open: [] } }),
      },
    });
    expect(code).toBe(0);
    expect(stdout).toContain('Not connected, as you asked');
  });

  it('change asks for what is wished, and says how the drive is afterwards', async () => {
    const wishes: unknown[] = [];
    const changed = { ...someConnection, link: 'N:\\' };
    const done = await runInFakeWorld(['change', 'Files', '--letter', 'N', '--folder', 'Sales/2026'], {
      engine: {
        change: async (which, wish, { ask }) => {
          wishes.push(
            which,
            wish,
            await ask.folder?.({} as never),
            await ask.cutOff?.({} as never).catch(() => 'asked'),
          );
          return { ok: true, value: changed };
        },
      },
    });
    expect(wishes.slice(0, 3)).toEqual(['Files', { letter: 'N', chooseFolder: true }, 'Sales/2026']);
    expect(wishes[3]).not.toBe(true);
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('N:\\')]);
  });

  it('change says whether the drive is as it was', async () => {
    const { code, stderr } = await runInFakeWorld(['change', '--letter', 'N'], {
      engine: {
        change: () =>
          Promise.resolve({ ok: false, failure: { code: 'LK-5343', details: { letter: 'N' } }, after: 'unchanged' }),
      },
    });
    expect(code).toBe(40);
    expect(stderr).toContain('N:');
    expect(stderr).toContain(wordsIn('en').after.unchanged);
  });

  it('disconnect says how the drive is connected again', async () => {
    const { code, stdout } = await runInFakeWorld(['disconnect'], {});
    expect([code, stdout]).toEqual([
      0,
      '“Example Files” is disconnected. Connect it again with: latchkey reconnect c1\n',
    ]);
  });

  it('status names files that were not saved, and needs nobody for them alone', async () => {
    const lost = {
      ...({
        id: 'l1',
        drive: 'c1',
        label: 'Files',
        path: 'Sales/report.odt',
        reason: 'no-space',
        status: 507,
      } as const),
      ...{ at: '2026-11-30T10:00:00Z', size: 48_120, isKept: true },
    };
    const engine = { lostWrites: () => Promise.resolve({ ok: true, value: [lost] } as const) };
    const { code, stdout } = await runInFakeWorld(['status'], { engine });
    expect(code).toBe(0);
    expect(stdout).toContain('“report.odt” wasn’t saved: there’s no space left on the drive “Files”.');
    expect(stdout).toMatch(/Folder: Sales · .*2026.* · 48.1 kB/);
    const json = await runInFakeWorld(['status', '--json'], { engine });
    expect([json.code, json.result]).toMatchObject([0, { lost: [lost] }]);
  });

  it('status says how many files were lost before those that it names', async () => {
    const why = { drive: 'c1', reason: 'offline', at: '2026-11-30T10:00:00Z', isKept: false } as const;
    const list = [{ ...why, id: 'l2', path: 'new' } as const, { ...why, id: 'l1', path: 'old', before: 12 } as const];
    const engine = { lostWrites: () => Promise.resolve({ ok: true, value: list } as const) };
    const { stdout } = await runInFakeWorld(['status'], { engine });
    expect(stdout).toContain('  12 more files were lost before these. Latchkey doesn’t have their names any more.');
  });

  it('status says so when it cannot be told whether files were lost, which is not that there are none', async () => {
    const silent = { ok: false, failure: { code: 'LK-5102' } } as const;
    const engine = { lostWrites: () => Promise.resolve(silent) };
    const { code, stdout } = await runInFakeWorld(['status'], { engine });
    expect([code, stdout]).toMatchObject([
      0,
      expect.stringMatching(/can’t tell right now whether any files were lost.* LK-5102/),
    ]);
    expect((await runInFakeWorld(['status', '--json'], { engine })).result).toMatchObject({ lost: null });
  });

  it('status says how to begin when there is no drive', async () => {
    const { stdout } = await runInFakeWorld(['status'], {
      engine: { status: () => Promise.resolve({ ok: true, value: { connections: [], applications: [], open: [] } }) },
    });
    expect(stdout).toBe('No drives yet. Set one up with: latchkey setup\n');
  });

  it('open prints the path alone and opens the folder', async () => {
    const opened: string[] = [];
    const { stdout } = await runInFakeWorld(['open'], {
      world: {
        openFolder(path) {
          opened.push(path);
          return Promise.resolve();
        },
      },
    });
    expect(stdout).toBe(`${someConnection.path}\n`);
    expect(opened).toEqual([someConnection.path]);
  });

  it('passwords list shows ids, dates and what uses each', async () => {
    const { stdout } = await runInFakeWorld(['passwords', 'list']);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'Id  Created     Valid until  Last used  Last used by       Belongs to                      Name',
      '42  21/11/2026  19/02/2027   Never      NetExplorer Drive  This computer: “Example Files”  Network drive – PC-4711',
    ]);
  });

  it.each([
    ['local-only', 'as you asked'],
    ['duty', 'as soon as it can'],
  ] as const)('remove says that an app password stays (%s)', async (why, words) => {
    const { stdout, code } = await runInFakeWorld(['remove'], {
      engine: {
        remove: () =>
          Promise.resolve({ ok: true, value: { removed: someConnection, left: { passwordName: 'N', why } } }),
      },
    });
    expect(stdout).toMatch(new RegExp(`“Example Files” has been removed\\.\\n.*“N” is still on the server.*${words}`));
    expect(code).toBe(0);
  });

  it('status sets a colon as the language does', async () => {
    const failure = { code: 'LK-3002' } as const;
    const connections = [{ ...someConnection, state: 'unreachable', failure } as const];
    const status = () => Promise.resolve({ ok: true, value: { connections, applications: [], open: [] } } as const);
    const said = async (language: string) =>
      (await runInFakeWorld(['status', '--lang', language], { engine: { status } })).stdout;
    expect(await said('en')).toMatch(/^Example Files: LK-3002 ./m);
    expect(await said('fr')).toMatch(/^Example Files\u00a0: LK-3002 ./m);
  });

  it('doctor says what is the matter, what to do and what to install', async () => {
    const { stdout, stderr } = await runInFakeWorld(['doctor'], {
      engine: {
        doctor: () =>
          Promise.resolve({
            ok: true,
            value: [
              { id: 'keychain', state: 'ok' },
              { id: 'gvfs', state: 'problem', code: 'LK-5002', packages: ['gvfs-backends'] },
            ],
          }),
      },
    });
    expect(stdout).toMatch(/OK +Your keychain\nProblem +Drives in Files +LK-5002\n/);
    expect(stdout).toContain('    sudo apt-get install gvfs-backends\n');
    expect(stdout).toContain('1 problem to fix.');
    expect(stderr).toBe('');
  });

  it('drives --serve says which are served, and how each is', async () => {
    const drives = [
      { id: 'c1', label: 'Work', state: 'open' },
      { id: 'c2', label: 'Home', state: 'locked' },
    ] as const;
    const serveDrives = () => Promise.resolve({ ok: true as const, value: { port: 51_234, drives } });
    const { stdout, code } = await runInFakeWorld(['drives', '--serve'], { engine: { serveDrives } });
    expect(stdout).toMatch(/Work +served\nHome +waiting for its app password.*\n.*port 51234\.\n/);
    expect(code).toBe(0);
    const none = () => Promise.resolve({ ok: true as const, value: { drives: [] } });
    const empty = await runInFakeWorld(['drives', '--serve'], { engine: { serveDrives: none } });
    expect(empty.stdout).toBe('There are no drives to serve.\n');
  });

  it('nothing that a platform sends can move the cursor', async () => {
    const hostile = '\u001b[2J\u001b]0;owned\u0007\u009b31m\r';
    const connection = { ...someConnection, label: hostile, user: hostile, link: hostile };
    const password = {
      id: hostile,
      name: hostile,
      createdAt: hostile,
      expiresAt: hostile,
      method: hostile,
      lastUsedAt: hostile,
      ...{ ownership: 'here' as const, usedBy: hostile, unused: true },
    };
    const engine = {
      setUp: () => Promise.resolve({ ok: true, value: connection } as const),
      status: () =>
        Promise.resolve({
          ok: true,
          value: { connections: [{ ...connection, state: 'gone' }], applications: [], open: [] },
        } as const),
      openAccount: () => Promise.resolve({ ok: true, value: fakeAccount([password]) } as const),
      remove: () => Promise.resolve({ ok: true, value: { removed: connection } } as const),
    };
    for (const line of [
      'setup --platform x.example --user a',
      'status',
      'passwords list',
      'passwords revoke x --yes',
      'remove',
    ]) {
      const { stdout, stderr } = await runInFakeWorld(line.split(' '), { engine });
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });
});

describe('table', () => {
  it('aligns by characters as people count them', () => {
    expect(
      table(
        ['a', 'b'],
        [
          ['é👩‍🚀', 'x'],
          ['xyz', 'y'],
        ],
      ),
    ).toEqual(['a    b', 'é👩‍🚀   x', 'xyz  y']);
  });
});

describe('wrap', () => {
  it('breaks at plain spaces only', () => {
    expect(wrap('aa bb\u00a0cc dd', 6)).toBe('aa\nbb\u00a0cc\ndd');
  });
});

describe('whose account a link was confirmed for, where nobody sits at the terminal', () => {
  const asked = async (...more: string[]): Promise<{ readonly told: boolean; readonly stderr: string }> => {
    let told = false;
    const argv = ['setup', '--platform', 'files.example.com', '--way', 'browser', ...more];
    const { stderr } = await runInFakeWorld(argv, {
      engine: {
        setUp(_, { ask }) {
          ask.tellAccount?.({ host: 'files.example.com', user: 'anna' });
          told = ask.tellAccount !== undefined && ask.account === undefined;
          return Promise.resolve({ ok: true, value: someConnection });
        },
      },
    });
    return { told, stderr };
  };

  it('is told to the only one who was given the link', async () => {
    const { told, stderr } = await asked('--no-open');
    expect(told).toBe(true);
    expect(stderr).toContain('Connecting the files of anna on files.example.com.');
  });

  it.each([
    ['--json', '--no-open'],
    ['--lang', 'en'],
  ])('is for nobody to say otherwise (%s)', async (...more) => {
    expect((await asked(...more)).told).toBe(false);
  });
});
