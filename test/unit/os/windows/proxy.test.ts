import { describe, expect, it } from 'vitest';
import {
  chosen,
  windowsProxy,
  type ListedProxies,
  type ProxyCalls,
  type ProxySettings,
  type ScriptChoice,
} from '../../../../electron/os/windows/proxy.ts';

const files = new URL('https://files.example.com');

describe('a list of proxies', () => {
  it.each<[ListedProxies, string | undefined]>([
    [{}, undefined],
    [{ proxy: 'proxy.example:8080' }, 'http://proxy.example:8080'],
    [{ proxy: 'http=plain:80;https=secure:8080' }, 'http://secure:8080'],
    [{ proxy: 'http=plain:80' }, undefined],
    [{ proxy: 'socks=s:1080' }, undefined],
    [{ proxy: 'HTTPS=secure:8080 other:1' }, 'http://secure:8080'],
    [{ proxy: 'first:8080;second:8080' }, 'http://first:8080'],
    [{ proxy: 'https=https://secure:443' }, 'https://secure:443'],
    [{ proxy: 'socks5://s:1080' }, undefined],
    [{ proxy: 'not a[place' }, 'http://not'],
    [{ proxy: 'http://[' }, undefined],
  ])('%j leads by %s', (listed, proxy) => {
    expect(chosen(files, listed)).toBe(proxy);
  });

  it.each([
    ['files.example.com', true],
    ['*.example.com', true],
    ['FILES.*', true],
    ['*', true],
    ['*ex*am*', true],
    ['a;*.example.com', true],
    ['https://files.example.com', true],
    ['files.example.com:443', true],
    ['example.com', false],
    ['*.example.co', false],
    ['files.example.com.*', false],
    ['f*files.example.com', false],
    ['<local>', false],
    ['', false],
  ])('is left out for what %j names: %s', (bypass, isBypassed) => {
    expect(chosen(files, { proxy: 'p:1', bypass })).toBe(isBypassed ? undefined : 'http://p:1');
  });

  it('is left out for names without a dot, where it says so', () => {
    expect(chosen(new URL('https://files'), { proxy: 'p:1', bypass: '<local>' })).toBeUndefined();
    expect(chosen(new URL('https://[fe80::1]'), { proxy: 'p:1', bypass: '<local>' })).toBe('http://p:1');
  });
});

/** A Windows whose scripts answer as it is said. */
function calls(settings: ProxySettings | undefined, scripts: (choice: ScriptChoice) => ListedProxies | undefined) {
  const asked: ScriptChoice[] = [];
  const all: ProxyCalls = {
    settings: () => settings,
    byScript(_url, choice) {
      asked.push(choice);
      return Promise.resolve(scripts(choice));
    },
  };
  return { asked, load: () => Promise.resolve(all) };
}

describe('the proxy of Windows', () => {
  const script = 'http://wpad.example/proxy.pac';
  const none = (): undefined => undefined;

  it.each<[string, ProxySettings | undefined, (choice: ScriptChoice) => ListedProxies | undefined, string | undefined]>(
    [
      ['no settings', undefined, none, undefined],
      ['a proxy that is set', { isDetected: false, proxy: 'set:1' }, none, 'http://set:1'],
      [
        'the script of the network',
        { isDetected: true, script, proxy: 'set:1' },
        () => ({ proxy: 'found:1' }),
        'http://found:1',
      ],
      ['a direct way, by a script', { isDetected: true, proxy: 'set:1' }, () => ({}), undefined],
      [
        'the script that is set, where none is found',
        { isDetected: true, script, proxy: 'set:1' },
        (choice) => (choice.isDetected ? undefined : { proxy: 'script:1' }),
        'http://script:1',
      ],
      ['what is set, where no script can be had', { isDetected: true, script, proxy: 'set:1' }, none, 'http://set:1'],
      [
        'a script whose server wants to know who asks',
        { isDetected: false, script },
        ({ signsIn }) => (signsIn ? { proxy: 'script:1' } : undefined),
        'http://script:1',
      ],
    ],
  )('is that of %s', async (_what, settings, scripts, proxy) => {
    expect(await windowsProxy(calls(settings, scripts).load)(files)).toBe(proxy);
  });

  it('does not sign in for a script that is looked for in the network', async () => {
    const { asked, load } = calls({ isDetected: true }, none);
    await windowsProxy(load)(files);
    expect(asked).toEqual([{ isDetected: true, signsIn: false }]);
  });

  it('is asked for once in five minutes, for each server', async () => {
    let now = 0;
    const { asked, load } = calls({ isDetected: false, script }, () => ({ proxy: 'p:1' }));
    const find = windowsProxy(load, () => now);
    for (const path of ['/a', '/b?c=d']) await find(new URL(path, files));
    expect(asked).toHaveLength(1);
    await find(new URL('https://other.example'));
    now += 5 * 60_000;
    await find(files);
    expect(asked).toHaveLength(3);
  });

  it('is none where the libraries cannot be loaded', async () => {
    expect(await windowsProxy(() => Promise.reject(new Error('no koffi')))(files)).toBeUndefined();
  });
});
