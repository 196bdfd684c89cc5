import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionView } from '../../electron/contract/view.ts';
import { run } from '../../electron/os/run.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { searchFiles, searchText, type Leak, type Sought } from '../support/leak-search.ts';
import { linuxMappers } from '../support/linux-mappers.ts';
import { searchMemory } from '../support/process-memory.ts';
import { gatewayProcesses, processesOf, type SessionProcess } from '../support/session-processes.ts';
import { throwawayOf } from '../support/throwaways.ts';

/** Signs in with a password alone. */
const USER = 'nora';
const isRoot = process.getuid?.() === 0;

const nameOf = ({ args }: SessionProcess): string => args[0]?.split('/').at(-1) ?? '';
/** Daemons of the keychain, in which the app password is kept. */
const isKeychain = (one: SessionProcess): boolean => nameOf(one) === 'gnome-keyring-daemon';

describe.each(linuxMappers)('while a drive is mapped by %s and used', (mapper) => {
  let stage: CliStage;
  let appPassword: Sought;
  let throwaway: Sought;
  beforeAll(async () => {
    stage = await startCliStage();
    const { code, result } = await stage.setUp(mapper, { as: USER });
    expect(code).toBe(0);
    const { path, id } = result?.['connection'] as ConnectionView;
    const [text = ''] = stage.demo.secretsIssued().appPasswords;
    appPassword = { text, login: stage.demo.user(USER).login };
    throwaway = { text: await throwawayOf(stage.desktop, mapper), login: id };
    // As a person does: files come, go, change their names, and are opened by programs that remember it.
    const script =
      'cd "$1" && echo text > a.txt && cat a.txt && mv a.txt b.txt && ls -l && gio info b.txt && gio open b.txt; rm b.txt';
    await run({ file: 'sh', args: ['-c', script, 'sh', path], timeoutMs: 60_000, env: stage.desktop.env });
    expect((await stage.run(['reconnect'])).code).toBe(0);
  });
  afterAll(() => stage.stop());

  it('the mount tool was given a credential of 256 bits that is worth nothing at the platform', async () => {
    expect(throwaway.text).toMatch(/^[\w-]{43}$/);
    const { login } = stage.demo.user(USER);
    const authorization = `Basic ${Buffer.from(`${login}:${throwaway.text}`).toString('base64')}`;
    expect((await fetch(stage.demo.webdav, { method: 'OPTIONS', headers: { authorization } })).status).toBe(401);
  });

  it('no process shows app password or credential in its arguments or environment, nor does the kernel’s list of mounts', () => {
    const shown = processesOf(stage.desktop.home).flatMap(({ pid }) =>
      ['cmdline', 'environ', 'comm'].flatMap((file) =>
        searchText(`${file} of ${pid}`, readFileSync(`/proc/${pid}/${file}`), [appPassword, throwaway]),
      ),
    );
    const mounts = readFileSync('/proc/self/mountinfo', 'utf8');
    expect(mounts).toContain(stage.desktop.home);
    expect([...shown, ...searchText('mounts', mounts, [appPassword, throwaway])]).toEqual([]);
  });

  it('no file has them: no log, no list of recent files, no bookmark, no metadata, no folder of the session', () => {
    const { home } = stage.desktop;
    expect(readFileSync(join(home, '.config/gtk-3.0/bookmarks'), 'utf8')).toContain(mapper);
    expect(searchFiles([home], [appPassword, throwaway])).toEqual([]);
  });

  describe('in memory', () => {
    let others: readonly SessionProcess[];
    const inMemoryOf = (processes: readonly SessionProcess[], sought: Sought): Leak[] =>
      processes.flatMap((one) => searchMemory(one.pid, `memory of ${nameOf(one)} ${one.args.at(-1) ?? ''}`, [sought]));
    beforeEach(({ skip }) => {
      skip(!isRoot, 'only root can read what another process has in memory');
      const ours = gatewayProcesses(stage.desktop.home).map(({ pid }) => pid);
      others = processesOf(stage.desktop.home).filter((one) => !ours.includes(one.pid) && !isKeychain(one));
    });

    it('the app password is in no process but what serves the drive, and the keychain', () => {
      const tool = mapper === 'gvfs' ? 'gvfsd-dav' : 'rclone';
      expect(others.map(nameOf)).toContain(tool);
      expect(inMemoryOf(others, appPassword)).toEqual([]);
      // The search finds it where it has to be, and in the mount tool what that was given.
      expect(inMemoryOf(gatewayProcesses(stage.desktop.home), appPassword)).not.toEqual([]);
      expect(inMemoryOf(others, throwaway).map(({ where }) => where.split(' ')[2])).toContain(tool);
    });
  });
});
