import { describe, expect, it } from 'vitest';
import { letterPlaces } from '../../../../../electron/os/windows/rclone/letter-places.ts';
import { rcFailure } from '../../../../../electron/os/windows/rclone/rc-client.ts';
import { rcArguments } from '../../../../../electron/os/windows/rclone/rc-process.ts';
import { rcloneEnvironment, rcloneProgram, winFspFindings } from '../../../../../electron/os/windows/rclone/winfsp.ts';
import { memoryRegistry } from '../../../../fakes/memory-registry.ts';
import { memoryWindows } from '../../../../fakes/memory-wnet.ts';
import { failureCode } from '../../../../support/failure-code.ts';

describe('rclone on Windows', () => {
  it('can be used where both it and WinFsp are installed', async () => {
    const registry = memoryRegistry();
    const stateOf = async (rclone?: string) =>
      (
        await winFspFindings(
          () => Promise.resolve(registry),
          () => rclone,
        )
      )[0];
    expect(await stateOf('C:\\rclone\\rclone.exe')).toMatchObject({ state: 'problem', code: 'LK-5382' });
    registry.put('HKLM', 'SOFTWARE\\WOW6432Node\\WinFsp', 'InstallDir', 'C:\\Program Files (x86)\\WinFsp\\');
    expect(await stateOf()).toMatchObject({ state: 'problem', code: 'LK-5382' });
    expect(await stateOf('C:\\rclone\\rclone.exe')).toEqual({ id: 'rclone', state: 'ok' });
  });

  it('is the one of a folder of PATH, and never that of the folder that Latchkey was started in', () => {
    const there = new Set(['rclone.exe', 'D:\\tools\\rclone.exe', 'C:\\here\\rclone.exe']);
    const find = (Path: string) => rcloneProgram({ Path }, (path) => there.has(path));
    expect(find('.;tools;C:\\Windows;D:\\tools;C:\\here')).toBe('D:\\tools\\rclone.exe');
    expect(find('.;;C:\\Windows')).toBeUndefined();
    expect(rcloneProgram({}, () => true)).toBeUndefined();
  });

  it('inherits nothing that would override its arguments, and a proxy that is not there', () => {
    const env = rcloneEnvironment({
      ...{
        SystemRoot: 'C:\\Windows',
        Path: 'C:\\x',
        RCLONE_CONFIG: 'C:\\mine',
        https_proxy: 'http://p',
        NODE_OPTIONS: '--x',
      },
    });
    expect(env).toEqual({
      ...{ SystemRoot: 'C:\\Windows', Path: 'C:\\x' },
      ...{ HTTP_PROXY: 'http://127.0.0.1:1', HTTPS_PROXY: 'http://127.0.0.1:1' },
    });
  });

  it('has its configuration in memory, and its remote control on this computer alone', () => {
    const args = rcArguments('C:\\users.htpasswd', 'C:\\cache').join(' ');
    expect(args).toContain('--rc-addr 127.0.0.1:0');
    expect(args).toContain('--config  --cache-dir');
  });

  it('is never quoted with what it was asked, in which the credential is', () => {
    const body = (error: string): string =>
      JSON.stringify({ error, input: { parameters: { pass: 'obscured' } }, status: 500 });
    const { failure } = rcFailure('config/create', body('bad\n remote'));
    expect(failure).toEqual({ code: 'LK-5005', details: { name: 'rclone', reason: 'config/create: bad remote' } });
    expect(rcFailure('mount/mount', body('cannot find winfsp')).failure).toEqual({ code: 'LK-5382' });
    expect(JSON.stringify(rcFailure('x', 'obscured').failure)).not.toContain('obscured');
  });
});

describe('letters of drives by rclone', () => {
  it('are free ones, network drives to Windows', async () => {
    const [windows, registry] = [memoryWindows(), memoryRegistry()];
    const places = letterPlaces({
      ...{ wnet: () => Promise.resolve(windows), registry: () => Promise.resolve(registry) },
      allowedLetters: () => Promise.resolve('PQ'),
    });
    const target = { id: 'one', label: 'Büro', url: 'http://127.0.0.1:1/x/', login: 'one' };
    registry.put('HKCU', 'Network\\P', 'RemotePath', '\\\\server\\share');
    const path = await places.choose(target);
    expect([path, places.mountPoint(path), await places.isThere(path)]).toEqual(['Q:\\', 'Q:', false]);
    expect(places.options(target)).toEqual({ mountOpt: { NetworkMode: true, VolumeName: '\\\\Latchkey\\Büro' } });
    windows.others.set('Q', '');
    expect(await places.isThere(path)).toBe(true);
    expect(await failureCode(places.choose(target))).toBe('LK-5341');
  });
});
