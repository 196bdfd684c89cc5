import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type CommandResult } from '../../electron/os/run.ts';
import { packageFile } from './made.ts';

const folder = mkdtempSync(join(tmpdir(), 'lk-app-image-'));
const unpacked = join(folder, 'squashfs-root');
const start = (...args: readonly string[]): Promise<CommandResult> =>
  run({
    file: packageFile('AppImage'),
    args,
    timeoutMs: 60_000,
    // Nothing of the session that runs the tests, whose log would have lines of theirs.
    env: {
      ...{ HOME: folder, TMPDIR: folder, XDG_RUNTIME_DIR: folder, DBUS_SESSION_BUS_ADDRESS: '' },
      ...{ XDG_DATA_HOME: '', XDG_CONFIG_HOME: '', XDG_STATE_HOME: '', XDG_CACHE_HOME: '' },
    },
  });

beforeAll(async () => {
  chmodSync(folder, 0o700);
  const args = ['-c', 'cd "$1" && exec "$2" --appimage-extract', 'sh', folder, packageFile('AppImage')];
  const { code, stderr } = await run({ file: 'sh', args, timeoutMs: 60_000 });
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// Its runtime, too, is a stand-in: a script that unpacks where the real one mounts.
describe('the AppImage', () => {
  it('is run as one file', async () => {
    expect(await start('--version')).toMatchObject({ stdout: '0.1.0\n', code: 0 });
    expect(JSON.parse((await start('status', '--json')).stdout)).toMatchObject({ ok: true, connections: [] });
  });

  it('ends with the exit code of the program', async () => {
    expect((await start('stauts')).code).toBe(2);
  });

  it('starts the program as it is called, without a switch of its own', () => {
    const script = readFileSync(join(unpacked, 'AppRun'), 'utf8');
    expect(script).toContain('exec "$here/latchkey" "$@"');
    expect(script.replaceAll(/^#.*$/gm, '')).not.toMatch(/sandbox|LD_LIBRARY_PATH/);
  });

  it('says in its entry what it opens', () => {
    const entry = readFileSync(join(unpacked, 'latchkey.desktop'), 'utf8');
    expect(entry).toContain('MimeType=x-scheme-handler/latchkey;');
    expect(entry).toContain('Exec=AppRun %U');
  });
});
