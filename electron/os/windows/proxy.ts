import { omitUndefined } from '../../contract/omit-undefined.ts';
import type { ProxyFinder } from '../../http/proxy.ts';
import { rememberedProxies, type FoundProxy } from '../../http/remembered-proxies.ts';
import { inTime, inWorker } from './native.ts';

/** The proxy settings of this user, set by themselves or by IT (WINHTTP_CURRENT_USER_IE_PROXY_CONFIG). */
export interface ProxySettings {
  /** Whether Windows looks for a proxy script on the network (WPAD). */
  readonly isDetected: boolean;
  /** Address of a proxy script (PAC). */
  readonly script?: string;
  /** `proxy:8080`, or one for each scheme: `http=a:80;https=b:8080`. */
  readonly proxy?: string;
  /** Patterns of servers that are reached without the proxy: `*.example.com;10.*;<local>`. */
  readonly bypass?: string;
}

export type ListedProxies = Pick<ProxySettings, 'proxy' | 'bypass'>;

/** Says which proxy script is to decide about an address. */
export interface ScriptChoice {
  readonly isDetected: boolean;
  readonly script?: string;
  /** Whether Windows may sign in as the user when the script's server asks for it. */
  readonly signsIn: boolean;
}

/** The Windows calls that finding a proxy needs, from winhttp.h. */
export interface ProxyCalls {
  /** `WinHttpGetIEProxyConfigForCurrentUser`; undefined when it fails. */
  settings(): ProxySettings | undefined;
  /**
   * Asks a script with `WinHttpGetProxyForUrl`, which can take many seconds.
   * @returns the script's answer in the form of `ProxySettings`, empty for a direct connection; undefined when no script
   *   answered. The reason is lost: Windows keeps the error for the worker thread that called, which cannot be asked.
   */
  byScript(url: string, choice: ScriptChoice): Promise<ListedProxies | undefined>;
}

/**
 * The wait for a script is cut off after this time; Windows itself would wait up to 20 s for a script that does not exist.
 */
const SCRIPT_MS = 8000;

/**
 * Finds the proxy for a server the way Windows' own programs do: it asks the script of the network, then the script whose
 * address is set, then takes the proxy that is set. The first that answers counts, and a script that cannot be fetched counts
 * as none. WinHTTP is used because it works in every process, while Electron's `resolveProxy` exists only in the app.
 */
export function windowsProxy(
  load: () => Promise<ProxyCalls> = proxyCalls,
  nowMs: () => number = () => performance.now(),
): ProxyFinder {
  let calls: Promise<ProxyCalls> | undefined;
  return rememberedProxies(async (url) => {
    calls ??= load();
    return await find(await calls, url);
  }, nowMs);
}

async function find(calls: ProxyCalls, url: URL): Promise<FoundProxy> {
  const { isDetected = false, script, proxy, bypass } = calls.settings() ?? {};
  const scripts = [
    ...(isDetected ? [{ isDetected }] : []),
    ...(script === undefined ? [] : [{ isDetected: false, script }]),
  ];
  for (const one of scripts) {
    const answer = await byScript(calls, url.href, one);
    if (answer !== undefined) return { proxy: chosen(url, answer), isSure: true };
  }
  // Where Windows only looks for a script on the network, most networks have none.
  return { proxy: chosen(url, omitUndefined({ proxy, bypass })), isSure: script === undefined };
}

async function byScript(
  calls: ProxyCalls,
  url: string,
  one: Omit<ScriptChoice, 'signsIn'>,
): Promise<ListedProxies | undefined> {
  const answered = calls.byScript(url, { ...one, signsIn: false }).then((found) => ({ found }));
  const first = await inTime(answered, SCRIPT_MS);
  if (first === undefined) return undefined; // The script's server does not answer at all.
  const { found } = first;
  // The first try does not sign in, as winhttp.h advises: Windows does not cache an answer that it got by signing in.
  if (found !== undefined || one.script === undefined) return found;
  return await inTime(calls.byScript(url, { ...one, signsIn: true }), SCRIPT_MS);
}

/**
 * Picks the proxy for a server from a list of Windows' form. Pure.
 * @returns the proxy's address; undefined when the list has none for this server, or only a SOCKS proxy
 */
export function chosen(url: URL, { proxy = '', bypass = '' }: ListedProxies): string | undefined {
  if (isBypassed(url.hostname, bypass)) return undefined;
  const scheme = url.protocol.slice(0, -1);
  const entries = proxy.split(/[;\s]+/).filter((entry) => entry !== '');
  const own = entries.find((entry) => entry.toLowerCase().startsWith(`${scheme}=`))?.slice(scheme.length + 1);
  const place = own ?? entries.find((entry) => !entry.includes('='));
  if (place === undefined) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(place) ? place : `http://${place}`;
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : undefined;
}

/** Whether the bypass list names a server, by a pattern with `*`, or by `<local>`, which means every name without a dot. */
function isBypassed(hostname: string, bypass: string): boolean {
  const host = hostname.toLowerCase();
  return bypass
    .toLowerCase()
    .split(/[;\s]+/)
    .some((pattern) => {
      if (pattern === '<local>') return !host.includes('.') && !host.includes(':');
      return fits(host, pattern.replace(/^[a-z]+:\/\//, '').replace(/:\d+$/, ''));
    });
}

/**
 * Whether a name matches a pattern in which each `*` stands for any text. The parts between the stars are searched for in
 * order.
 */
function fits(host: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (pattern === '' || !host.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return host === pattern;
  let at = first.length;
  for (const part of rest) {
    const found = host.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return host.length - last.length >= at && host.endsWith(last);
}

/** Constants of winhttp.h. */
const WINHTTP_ACCESS_TYPE_NO_PROXY = 1;
const WINHTTP_ACCESS_TYPE_NAMED_PROXY = 3;
const WINHTTP_AUTOPROXY_AUTO_DETECT = 1;
const WINHTTP_AUTOPROXY_CONFIG_URL = 2;
const WINHTTP_AUTO_DETECT_TYPE_DHCP_OR_DNS = 3;
/** Offsets of the fields that Windows fills in, and the sizes of the structures, on 64 bits. */
const settingsAt = { isDetected: 0, script: 8, proxy: 16, bypass: 24, length: 32 };
const answerAt = { access: 0, proxy: 8, bypass: 16, length: 24 };

async function proxyCalls(): Promise<ProxyCalls> {
  const { default: koffi } = await import('koffi');
  const [winhttp, kernel32] = [koffi.load('winhttp.dll'), koffi.load('kernel32.dll')];
  const currentUser = winhttp.func('bool __stdcall WinHttpGetIEProxyConfigForCurrentUser(void *settings)') as (
    settings: Buffer,
  ) => boolean;
  const open = winhttp.func(
    'void * __stdcall WinHttpOpen(str16 agent, uint32_t access, str16 proxy, str16 bypass, uint32_t flags)',
  ) as (agent: string, access: number, proxy: null, bypass: null, flags: number) => unknown;
  const options = koffi.struct({
    ...{ flags: 'uint32_t', detectFlags: 'uint32_t', script: 'str16' },
    ...{ reserved: 'void *', reservedToo: 'uint32_t', signsIn: 'int32_t' },
  });
  type ForUrl = [session: unknown, url: string, options: object, answer: Buffer];
  const forUrl = inWorker<ForUrl, boolean>(
    winhttp.func('__stdcall', 'WinHttpGetProxyForUrl', 'bool', ['void *', 'str16', koffi.pointer(options), 'void *']),
  );
  const free = kernel32.func('void * __stdcall GlobalFree(void *memory)') as (memory: unknown) => unknown;
  /** Copies a text that Windows allocated, and frees its memory. */
  const taken = (from: Buffer, at: number): string | undefined => {
    const pointer = koffi.decode(from, at, 'void *') as unknown;
    if (pointer === null) return undefined;
    const text = koffi.decode(pointer, 'char16_t', -1) as string;
    free(pointer);
    return text === '' ? undefined : text;
  };
  const listed = (from: Buffer, at: { readonly proxy: number; readonly bypass: number }): ListedProxies =>
    omitUndefined({ proxy: taken(from, at.proxy), bypass: taken(from, at.bypass) });
  const session = open('Latchkey', WINHTTP_ACCESS_TYPE_NO_PROXY, null, null, 0);
  return {
    settings() {
      const into = Buffer.alloc(settingsAt.length);
      if (!currentUser(into)) return undefined;
      const isDetected = into.readInt32LE(settingsAt.isDetected) !== 0;
      return { isDetected, ...omitUndefined({ script: taken(into, settingsAt.script) }), ...listed(into, settingsAt) };
    },
    async byScript(url, { isDetected, script, signsIn }) {
      const answer = Buffer.alloc(answerAt.length);
      const choice = {
        flags: isDetected ? WINHTTP_AUTOPROXY_AUTO_DETECT : WINHTTP_AUTOPROXY_CONFIG_URL,
        detectFlags: isDetected ? WINHTTP_AUTO_DETECT_TYPE_DHCP_OR_DNS : 0,
        ...{ script: script ?? null, reserved: null, reservedToo: 0, signsIn: signsIn ? 1 : 0 },
      };
      if (!(await forUrl(session, url, choice, answer))) return undefined;
      const found = listed(answer, answerAt);
      return answer.readUInt32LE(answerAt.access) === WINHTTP_ACCESS_TYPE_NAMED_PROXY ? found : {};
    },
  };
}
