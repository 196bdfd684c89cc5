import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { proxyScript } from '../../../../electron/http/proxy-script.ts';
import { macProxy, proxyCalls, wayBy, type NamedProxy, type ProxyCalls } from '../../../../electron/os/mac/proxy.ts';
import type { Ref } from '../../../../electron/os/mac/native/prototypes.ts';
import { fakeCoreFoundation, symbols } from '../../../fakes/mac/core-foundation.ts';
import { recorder } from '../../../fakes/mac/recorder.ts';

const files = new URL('https://files.example.com/remote.php/dav/?secret=1');
const http = (host: string, port = 8080): NamedProxy => ({
  ...{ kCFProxyTypeKey: 'kCFProxyTypeHTTPS', kCFProxyHostNameKey: host, kCFProxyPortNumberKey: port },
});
const direct: NamedProxy = { kCFProxyTypeKey: 'kCFProxyTypeNone' };
const socks: NamedProxy = { ...http('socks.example', 1080), kCFProxyTypeKey: 'kCFProxyTypeSOCKS' };
const byAddress: NamedProxy = {
  kCFProxyTypeKey: 'kCFProxyTypeAutoConfigurationURL',
  kCFProxyAutoConfigurationURLKey: 'http://wpad/wpad.dat',
};
const inline: NamedProxy = {
  kCFProxyTypeKey: 'kCFProxyTypeAutoConfigurationJavaScript',
  kCFProxyAutoConfigurationJavaScriptKey: 'function FindProxyForURL() {}',
};

describe('a way that macOS names', () => {
  it.each<[NamedProxy, ReturnType<typeof wayBy>]>([
    [direct, { proxy: undefined }],
    [http('proxy.example'), { proxy: 'http://proxy.example:8080' }],
    [{ ...http('proxy.example'), kCFProxyTypeKey: 'kCFProxyTypeHTTP' }, { proxy: 'http://proxy.example:8080' }],
    [http('2001:db8::1'), { proxy: 'http://[2001:db8::1]:8080' }],
    [http('[2001:db8::1]'), { proxy: 'http://[2001:db8::1]:8080' }],
    [{ kCFProxyTypeKey: 'kCFProxyTypeHTTP', kCFProxyHostNameKey: 'p' }, { proxy: 'http://p:80' }],
    [socks, undefined],
    [http(''), undefined],
    [http('p', 0), undefined],
    [http('p', 70_000), undefined],
    [http('p', 80.5), undefined],
    [http('user:secret@p'), undefined],
    [http('p/path'), undefined],
    [http('a b'), undefined],
  ])('%j leads by %j', (named, way) => {
    expect(wayBy(named)).toEqual(way);
  });
});

/** A Mac whose settings and scripts are as it is said. */
function calls(
  named: readonly NamedProxy[],
  more: Partial<ProxyCalls> = {},
): { readonly asked: string[]; readonly load: () => Promise<ProxyCalls> } {
  const asked: string[] = [];
  const all: ProxyCalls = {
    named(url) {
      asked.push(`named ${url}`);
      return Promise.resolve(named);
    },
    byScript(script, url) {
      asked.push(`script ${script} ${url}`);
      return Promise.resolve([http('script.example')]);
    },
    read(address) {
      asked.push(`read ${address}`);
      return Promise.resolve('text');
    },
    ...more,
  };
  return { asked, load: () => Promise.resolve(all) };
}

const lost = (): Promise<never> => Promise.reject(new Error('away'));
const never = (): Promise<never> => new Promise(() => undefined);

describe('the proxy of macOS', () => {
  it.each<[string, readonly NamedProxy[], Partial<ProxyCalls>, string | undefined]>([
    ['nothing', [], {}, undefined],
    ['a direct way', [direct, http('proxy.example')], {}, undefined],
    ['a proxy that is set', [http('proxy.example')], {}, 'http://proxy.example:8080'],
    ['what comes after SOCKS', [socks, http('proxy.example')], {}, 'http://proxy.example:8080'],
    ['SOCKS alone', [socks], {}, undefined],
    ['a script at an address', [byAddress, http('set.example')], {}, 'http://script.example:8080'],
    ['a script of the settings', [inline], { read: lost }, 'http://script.example:8080'],
    [
      'a direct way, by a script',
      [inline, http('set.example')],
      { byScript: () => Promise.resolve([direct]) },
      undefined,
    ],
    ['a script that is out of reach', [byAddress, http('set.example')], { read: lost }, 'http://set.example:8080'],
    ['a script that is none', [inline], { byScript: () => Promise.resolve(undefined) }, undefined],
    ['a script that fails', [inline, http('set.example')], { byScript: lost }, 'http://set.example:8080'],
    ['settings that cannot be read', [], { named: lost }, undefined],
  ])('is chosen by %s', async (_, named, more, proxy) => {
    expect(await macProxy(calls(named, more).load)(files)).toBe(proxy);
  });

  it('is asked about the server alone, and once for each', async () => {
    const { asked, load } = calls([byAddress]);
    const find = macProxy(load, { nowMs: () => 0 });
    await Promise.all([find(files), find(new URL('https://files.example.com/other'))]);
    const origin = 'https://files.example.com/';
    expect(asked).toEqual([`named ${origin}`, 'read http://wpad/wpad.dat', `script text ${origin}`]);
  });

  it('is direct when CFNetwork is not there, and asked again soon', async () => {
    let [now, loads] = [0, 0];
    const find = macProxy(() => Promise.reject(new Error(`none ${String((loads += 1))}`)), { nowMs: () => now });
    expect(await find(files)).toBeUndefined();
    now = 15_000;
    expect(await find(files)).toBeUndefined();
    expect(loads).toBe(1);
  });

  it('is looked for again soon where a script was out of reach, and later where it answered', async () => {
    let now = 0;
    let isAway = true;
    const { asked, load } = calls([byAddress], { read: () => (isAway ? lost() : Promise.resolve('text')) });
    const find = macProxy(load, { nowMs: () => now });
    expect(await find(files)).toBeUndefined();
    isAway = false;
    now = 15_000;
    // Nobody waits for that: the last answer serves until there is the next.
    expect(await find(files)).toBeUndefined();
    await vi.waitFor(async () => {
      expect(await find(files)).toBe('http://script.example:8080');
    });
    now += 299_000;
    await find(files);
    expect(asked.filter((one) => one.startsWith('named'))).toHaveLength(2);
  });

  it('holds up no second request for a script that stays out of reach', async () => {
    let now = 0;
    let reads = 0;
    const { load } = calls([byAddress], {
      read() {
        reads += 1;
        return reads === 1 ? lost() : never();
      },
    });
    const find = macProxy(load, { nowMs: () => now });
    expect(await find(files)).toBeUndefined();
    for (now of [15_000, 60_000, 3_600_000]) expect(await find(files)).toBeUndefined();
    expect(reads).toBe(2);
  });

  it('does not wait for a script that never ends, nor runs another beside it', async () => {
    let runs = 0;
    const { load } = calls([inline, http('set.example')], {
      byScript() {
        runs += 1;
        return never();
      },
    });
    const find = macProxy(load, { scriptMs: 20 });
    const others = [files, new URL('https://other.example'), new URL('https://third.example')];
    expect(await Promise.all(others.map(find))).toEqual(others.map(() => 'http://set.example:8080'));
    expect(runs).toBe(1);
  });
});

/** CFNetwork that answers as told, over Core Foundation in memory. */
function mac(named: readonly Record<string, unknown>[], script?: readonly Record<string, unknown>[]) {
  const cf = fakeCoreFoundation();
  const heard: unknown[] = [];
  type Value = Parameters<typeof cf.make>[0];
  const listOf = (list: readonly Record<string, unknown>[]): bigint =>
    cf.make(list.map((one) => new Map(Object.entries(one) as [Value, Value][])));
  const made = recorder(
    {
      ...cf.handlers,
      CFNetworkCopySystemProxySettings: () => cf.make(new Map([['ProxyAutoConfigEnable', 1]])),
      CFNetworkCopyProxiesForURL(url: Ref, settings: Ref) {
        heard.push(cf.valueOf(url), cf.valueOf(settings));
        return listOf(named);
      },
      CFNetworkCopyProxiesForAutoConfigurationScript(text: Ref, url: Ref, error: Ref[]) {
        heard.push(cf.valueOf(text), cf.valueOf(url));
        if (script !== undefined) return listOf(script);
        error[0] = cf.make(new Date());
        return null;
      },
    },
    { symbols },
  );
  return { cf, heard, calls: proxyCalls(made.foreign) };
}

describe('the calls of CFNetwork', () => {
  it('name the ways for a server, without the proxy’s password and what is none', async () => {
    const {
      cf,
      heard,
      calls: made,
    } = mac([
      { ...http('proxy.example'), kCFProxyPasswordKey: 'secret' },
      { ...byAddress, kCFProxyAutoConfigurationURLKey: new URL('http://wpad/wpad.dat') },
      { kCFProxyHostNameKey: 'without a type' },
    ]);
    expect(await made.named('https://files.example.com/')).toEqual([http('proxy.example'), byAddress]);
    expect(heard).toEqual([new URL('https://files.example.com/'), new Map([['ProxyAutoConfigEnable', 1]])]);
    expect(cf.alive()).toBe(0);
  });

  it.each<[string, readonly NamedProxy[] | undefined]>([
    ['the answer of a script', [http('script.example'), direct]],
    ['nothing for a text that is no script', undefined],
  ])('give %s, and every object back', async (_, answer) => {
    const { cf, heard, calls: made } = mac([], answer);
    expect(await made.byScript('<!DOCTYPE html>', 'https://files.example.com/')).toEqual(answer);
    expect(heard).toEqual(['<!DOCTYPE html>', new URL('https://files.example.com/')]);
    expect(cf.alive()).toBe(0);
  });
});

describe('a script for proxies', () => {
  const { signal } = new AbortController();
  const script = 'function FindProxyForURL() { return "DIRECT"; }';

  /** A server with a script, an end without one, ways to both, and a script without end. */
  async function server(): Promise<{ readonly origin: string; readonly heard: string[] }> {
    const heard: string[] = [];
    const made = createServer((request, response) => {
      heard.push(JSON.stringify([request.url, request.headers.authorization, request.headers.cookie]));
      if (request.url === '/moved') response.writeHead(302, { location: '/proxy.pac' }).end();
      else if (request.url === '/round') response.writeHead(301, { location: '/round' }).end();
      else if (request.url === '/away') response.writeHead(302, { location: 'ftp://127.0.0.1/' }).end();
      else if (request.url === '/large') {
        response.writeHead(200);
        const more = (): void => {
          while (response.write(Buffer.alloc(64 * 1024))) if (response.destroyed) return;
        };
        response.on('drain', more);
        more();
      } else if (request.url === '/proxy.pac') response.end(script);
      else response.writeHead(404).end('<!DOCTYPE html>');
    });
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      made.closeAllConnections();
      made.close();
    });
    return { origin: `http://127.0.0.1:${String((made.address() as AddressInfo).port)}`, heard };
  }

  it('is read over plain http, also where it has moved', async () => {
    const { origin, heard } = await server();
    expect(await proxyScript(`${origin}/proxy.pac`, [], signal)).toBe(script);
    expect(await proxyScript(`${origin}/moved`, [], signal)).toBe(script);
    expect(heard).toEqual(['/proxy.pac', '/moved', '/proxy.pac'].map((path) => JSON.stringify([path, null, null])));
  });

  it.each(['/missing', '/round', '/away', '/large'])('is not taken from %s', async (path) => {
    const { origin } = await server();
    await expect(proxyScript(`${origin}${path}`, [], signal)).rejects.toThrow();
  });

  it('is read from a file, and not from a folder or another scheme', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lk-pac-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'proxy.pac'), script);
    expect(await proxyScript(pathToFileURL(join(folder, 'proxy.pac')).href, [], signal)).toBe(script);
    await expect(proxyScript(pathToFileURL(folder).href, [], signal)).rejects.toThrow();
    await expect(proxyScript('data:,x', [], signal)).rejects.toThrow();
    await expect(proxyScript('no address', [], signal)).rejects.toThrow();
  });
});
