import { omitUndefined } from '../../contract/omit-undefined.ts';
import type { ProxyFinder } from '../../http/proxy.ts';
import { inTime, inWorker } from './native.ts';

/** What this user, or IT for them, has set under "Proxy" (WINHTTP_CURRENT_USER_IE_PROXY_CONFIG). */
export interface ProxySettings {
  /** Windows looks for a script in the network (WPAD). */
  readonly isDetected: boolean;
  /** Address of a script (PAC). */
  readonly script?: string;
  /** `proxy:8080`, or one for each scheme: `http=a:80;https=b:8080`. */
  readonly proxy?: string;
  /** Servers that are asked without it, as patterns: `*.example.com;10.*;<local>`. */
  readonly bypass?: string;
}

export type ListedProxies = Pick<ProxySettings, 'proxy' | 'bypass'>;

/** Which script decides on an address. */
export interface ScriptChoice {
  readonly isDetected: boolean;
  readonly script?: string;
  /** Windows may sign in as the user where the script's server asks for that. */
  readonly signsIn: boolean;
}

/** The calls of Windows that are needed: winhttp.h. */
export interface ProxyCalls {
  /** `WinHttpGetIEProxyConfigForCurrentUser`; undefined where it fails. */
  settings(): ProxySettings | undefined;
  /**
   * `WinHttpGetProxyForUrl`, which can take many seconds.
   * @returns what the script says, as in `ProxySettings`, and nothing for a direct connection; undefined without a script. Windows'
   * error is one of the thread that has called, which nobody here can ask.
   */
  byScript(url: string, choice: ScriptChoice): Promise<ListedProxies | undefined>;
}

/** Windows itself waits up to 20 s for a script that is not there. */
const SCRIPT_MS = 8000;
/** A script's answer holds so long; Windows remembers the script itself. */
const KNOWN_MS = 5 * 60_000;
/** A script may send each server another way: more are not remembered. */
const MOST_KNOWN = 100;

/**
 * Finds the proxy to a server as Windows' own programs do: by the script of the network, by the script whose address is set, by the
 * proxy that is set. The first of them that answers counts; a script that cannot be had counts as none. The calls of WinHTTP serve
 * the app and its other processes alike, while Electron's `resolveProxy` is there in the app only.
 */
export function windowsProxy(
  load: () => Promise<ProxyCalls> = proxyCalls,
  nowMs: () => number = () => performance.now(),
): ProxyFinder {
  const known = new Map<string, { readonly proxy: Promise<string | undefined>; readonly untilMs: number }>();
  let calls: Promise<ProxyCalls> | undefined;
  return ({ origin }) => {
    const kept = known.get(origin);
    if (kept !== undefined && nowMs() < kept.untilMs) return kept.proxy;
    // Without the calls there is no proxy: a request that goes nowhere then says so.
    calls ??= load();
    const proxy = calls.then((each) => find(each, new URL(origin))).catch(() => undefined);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(origin, { proxy, untilMs: nowMs() + KNOWN_MS });
    return proxy;
  };
}

async function find(calls: ProxyCalls, url: URL): Promise<string | undefined> {
  const { isDetected = false, script, proxy, bypass } = calls.settings() ?? {};
  const scripts = [
    ...(isDetected ? [{ isDetected }] : []),
    ...(script === undefined ? [] : [{ isDetected: false, script }]),
  ];
  for (const one of scripts) {
    const answer = await byScript(calls, url.href, one);
    if (answer !== undefined) return chosen(url, answer);
  }
  return chosen(url, omitUndefined({ proxy, bypass }));
}

async function byScript(
  calls: ProxyCalls,
  url: string,
  one: Omit<ScriptChoice, 'signsIn'>,
): Promise<ListedProxies | undefined> {
  const found = await inTime(calls.byScript(url, { ...one, signsIn: false }), SCRIPT_MS);
  // First without, as winhttp.h has it: the answer for a user who signs in is not remembered.
  if (found !== undefined || one.script === undefined) return found;
  return await inTime(calls.byScript(url, { ...one, signsIn: true }), SCRIPT_MS);
}

/** The address of the proxy that a list names for a server. Pure. @returns undefined where there is none, or one of SOCKS only */
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

/** Whether a list names a server: by a pattern with `*`, and `<local>` for every name without a dot. */
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

/** Whether a name fits a pattern, of which each `*` stands for anything. Its parts are looked for one after the other. */
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

/** winhttp.h. */
const WINHTTP_ACCESS_TYPE_NO_PROXY = 1;
const WINHTTP_ACCESS_TYPE_NAMED_PROXY = 3;
const WINHTTP_AUTOPROXY_AUTO_DETECT = 1;
const WINHTTP_AUTOPROXY_CONFIG_URL = 2;
const WINHTTP_AUTO_DETECT_TYPE_DHCP_OR_DNS = 3;
/** Where the fields are that Windows fills in, on 64 bits, and how long the structures are. */
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
  /** Takes a text that Windows has made, and gives its memory back. */
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
