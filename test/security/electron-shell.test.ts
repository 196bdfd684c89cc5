import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../electron/contract/failure.ts';
import { watchTrayHost } from '../../electron/os/linux/bus/tray-host.ts';
import { linux } from '../../electron/os/linux/linux.ts';
import { mac } from '../../electron/os/mac/mac.ts';
import { windows } from '../../electron/os/windows/windows.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { mayTell } from '../../electron/shell/guided-page/reader-message.ts';
import { catchFaults, refuseToStart } from '../../electron/shell/faults.ts';
import { lockDown } from '../../electron/shell/lockdown.ts';
import { refusedSwitch } from '../../electron/shell/refused-switches.ts';
import { MemoryLog } from '../fakes/memory-log.ts';

const electron = vi.hoisted((): { app: unknown; boxes: string[][]; codes: number[] } => ({
  app: undefined,
  boxes: [],
  codes: [],
}));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const rules = { setPermissionRequestHandler: () => undefined, setPermissionCheckHandler: () => undefined };
  electron.app = Object.assign(new Emitter(), {
    exit: (code: number) => electron.codes.push(code),
    getPreferredSystemLanguages: () => ['fr-FR'],
  });
  return {
    app: electron.app,
    session: { defaultSession: rules },
    dialog: { showErrorBox: (...texts: string[]) => electron.boxes.push(texts) },
  };
});

describe('switches of the packaged app', () => {
  const start = (...given: string[]) => refusedSwitch(['/opt/Latchkey/latchkey', ...given], linux.switchPrefix);

  it.each([
    ['--remote-debugging-port=9222'],
    ['--remote-debugging-port'],
    ['--remote-debugging-pipe'],
    ['--remote-debugging-address=0.0.0.0'],
    ['--remote-allow-origins=*'],
    ['-remote-debugging-port=0'],
    ['--inspect'],
    ['--inspect-brk=0'],
    ['--inspect-port=1'],
    ['--js-flags=--expose-gc'],
    ['--load-extension=/tmp/x'],
    ['--disable-web-security'],
    ['--ignore-certificate-errors'],
    ['--ignore-certificate-errors-spki-list=x'],
    ['--allow-insecure-localhost'],
    ['--ssl-version-min=tls1'],
    ['--cipher-suite-blacklist=0x1301'],
    ['--host-resolver-rules=MAP * 127.0.0.1'],
    ['--ssl-key-log-file=/tmp/keys'],
    ['--log-net-log=/tmp/net'],
    ['--renderer-cmd-prefix=/tmp/x'],
    ['--browser-subprocess-path=/tmp/x'],
  ])('refuse %s, wherever it stands, and name it without its value', (given) => {
    expect(start('--hidden', given)).toBe(given.split('=', 1)[0]);
    expect(start(given, 'latchkey://setup?platform=x')).toBeDefined();
  });

  it.each([
    [[]],
    [['--hidden']],
    [['--no-sandbox', '--ozone-platform=wayland', '--force-device-scale-factor=2', '--lang=fr', '--proxy-server=x']],
    [['setup', '--platform', 'files.example.com', '--user', 'anna', '--json']],
    [['latchkey://setup?platform=remote-debugging-port']],
    [['status', 'inspect']],
  ])('let %j start', (given) => {
    expect(start(...given)).toBeUndefined();
  });

  it('are known on Windows with a slash and in any case, which on Linux is a path', () => {
    const given = ['latchkey.exe', '/Remote-Debugging-Port=9222'];
    expect(refusedSwitch(given, windows.switchPrefix)).toBe('/Remote-Debugging-Port');
    expect(refusedSwitch(given, linux.switchPrefix)).toBeUndefined();
  });

  it('are refused in the language of the system, with the code', () => {
    refuseToStart({ code: 'LK-1025', details: { switch: '--inspect' } }, 2);
    expect(electron.boxes.at(-1)?.join()).toMatch(/LK-1025[^]*--inspect[^]*applications/);
    expect(electron.codes.at(-1)).toBe(2);
  });
});

describe('pages that are locked down', () => {
  const log = new MemoryLog();
  const app = (): EventEmitter => electron.app as EventEmitter;
  const contents = Object.assign(new EventEmitter(), {
    session: { setPermissionRequestHandler: () => undefined, setPermissionCheckHandler: () => undefined },
    setWindowOpenHandler: () => undefined,
    getURL: () => 'latchkey-app://bundle/index.html',
    setWebRTCIPHandlingPolicy: vi.fn(),
  });
  beforeEach(() => {
    app().removeAllListeners();
    contents.removeAllListeners();
    lockDown(log);
    app().emit('web-contents-created', {}, contents);
  });

  it('never send a client certificate by themselves', () => {
    const answer = vi.fn();
    const event = { preventDefault: vi.fn() };
    app().emit('select-client-certificate', event, contents, 'https://x.example', [{ subjectName: 'Anna' }], answer);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(answer.mock.calls).toEqual([[]]);
  });

  it('cannot hold their window open', () => {
    const event = { preventDefault: vi.fn() };
    contents.emit('will-prevent-unload', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it.each([
    ['latchkey-app://bundle/index.html', true, true],
    ['latchkey-app://bundle/index.html', false, false],
    ['latchkey-app://bundle/index.html?again', true, false],
    ['https://files.example.com/', true, false],
  ])('may load nothing but our own page again, in its own place: %s, %s', (url, isMainFrame, may) => {
    const event = { url, isMainFrame, preventDefault: vi.fn() };
    contents.emit('will-navigate', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(may ? 0 : 1);
  });

  it('tell nobody this computer’s addresses over WebRTC', () => {
    expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenLastCalledWith('disable_non_proxied_udp');
  });
});

describe('a value on a platform’s page', () => {
  const visit = { valueHosts: ['files.example.com'] };
  const found = { type: 'found', secret: new Secret('x') } as const;

  it.each([
    ['https://files.example.com/settings', true],
    ['https://login.example.com/', false],
    ['https://files.example.com.evil.example/', false],
    ['http://files.example.com/', false],
    ['about:blank', false],
  ])('is taken from %s: %s', (url, taken) => {
    expect(mayTell(found, visit, url)).toBe(taken);
  });

  it('is not what the guide is told on the way there', () => {
    expect(mayTell({ type: 'step', step: 1 }, visit, 'https://login.example.com/')).toBe(true);
  });
});

describe('an error that nobody has caught', () => {
  it.each(['uncaughtException', 'unhandledRejection'])(
    'of the kind %s is in the log, and told with its reference',
    (kind) => {
      const log = new MemoryLog();
      const main = new EventEmitter();
      const heard: Failure[] = [];
      const tellTo = catchFaults(log, main as NodeJS.Process);
      main.emit(kind, new Error('before anybody listens'));
      tellTo((failure) => heard.push(failure));
      main.emit(kind, new Error('boom'));
      expect(heard).toEqual([{ code: 'LK-0001', reference: expect.any(String) as string }]);
      expect(log.unexpectedErrors.map(String).join()).toContain('boom');
    },
  );

  it('is told once, also when telling fails', () => {
    const main = new EventEmitter();
    let times = 0;
    catchFaults(
      new MemoryLog(),
      main as NodeJS.Process,
    )(() => {
      times += 1;
      throw new Error('the window is gone');
    });
    main.emit('uncaughtException', new Error('boom'));
    expect(times).toBe(1);
  });
});

describe('the host of tray icons', () => {
  const settled = () => new Promise(setImmediate);

  it('is asked again while the bus does not answer, as at a slow logon', async () => {
    const heard: boolean[] = [];
    const waits: number[] = [];
    const answers = [undefined, undefined, true];
    const signal = new AbortController().signal;
    watchTrayHost({
      ...{ signal, onChange: (there) => heard.push(there) },
      ask: () => Promise.resolve(answers.shift()),
      listen: () => Promise.resolve(),
      after: (ms, again) => {
        waits.push(ms);
        setImmediate(again);
      },
    });
    for (let turn = 0; turn < 6; turn++) await settled();
    expect(heard).toEqual([false, true]);
    expect(waits).toEqual([2000, 10_000]);
  });

  it.each([windows, mac])('is always there on Windows and macOS, without any bus', (os) => {
    const told = vi.fn();
    os.watchTray(told, new AbortController().signal);
    expect(told.mock.calls).toEqual([[true]]);
  });
});
