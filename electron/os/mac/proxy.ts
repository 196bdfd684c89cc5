import * as z from 'zod/mini';
import type { ProxyFinder } from '../../http/proxy.ts';
import { rememberedProxies, type FoundProxy } from '../../http/remembered-proxies.ts';
import { certificatesOfSystem } from '../../http/trust.ts';
import { limitBy, orAborted } from '../abort.ts';
import { withCfPool } from './native/core-foundation.ts';
import { loadForeign, nativeCalls, type ForeignFunctions } from './native/native-calls.ts';
import { plainValue } from './native/plain-value.ts';
import { cfNetwork, coreFoundation } from './native/prototypes.ts';

/**
 * One way that macOS names for a server, under the names of CFProxySupport.h. Others of its values, a password of the proxy among
 * them, are dropped.
 */
const namedProxy = z.object({
  kCFProxyTypeKey: z.string(),
  kCFProxyHostNameKey: z.optional(z.string()),
  kCFProxyPortNumberKey: z.optional(z.number()),
  kCFProxyAutoConfigurationURLKey: z.optional(z.string()),
  kCFProxyAutoConfigurationJavaScriptKey: z.optional(z.string()),
});

export type NamedProxy = z.infer<typeof namedProxy>;

/** The calls of macOS that finding a proxy needs, and the reading of scripts. */
export interface ProxyCalls {
  /** Lists the ways that are set for a server, best first, without asking a script. Exceptions are considered. */
  named(url: string): Promise<readonly NamedProxy[]>;
  /** Runs a script (PAC), which may never end. Undefined when it is none, or fails. */
  byScript(script: string, url: string): Promise<readonly NamedProxy[] | undefined>;
  /** Reads a script. @throws when it cannot be had */
  read(address: string, signal: AbortSignal): Promise<string>;
}

/** The limit for reading and running a script. Requests wait for it, and have 15 s in all. */
const SCRIPT_MS = 8000;

/**
 * Finds the proxy for a server the way macOS' own programs do: what is set by the person, by a profile or by the network, with its
 * exceptions and scripts. A script that cannot be had counts as none, as it does for macOS, and the next way counts. CFNetwork is
 * used because it works in every process, while Electron's `resolveProxy` exists only in the app.
 */
export function macProxy(
  load: () => Promise<ProxyCalls> = async () => proxyCalls(await loadForeign()),
  { nowMs, scriptMs = SCRIPT_MS }: { readonly nowMs?: () => number; readonly scriptMs?: number } = {},
): ProxyFinder {
  let calls: Promise<ProxyCalls> | undefined;
  const inTurn = turns();
  return rememberedProxies(async (url) => {
    calls ??= load();
    return await find(await calls, url.href, async (script) => {
      const { signal, end } = limitBy([], scriptMs);
      try {
        return await orAborted(script(signal, inTurn), signal);
      } catch {
        return undefined;
      } finally {
        end();
      }
    });
  }, nowMs);
}

type InTurn = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;
type Script = (signal: AbortSignal, inTurn: InTurn) => Promise<readonly NamedProxy[] | undefined>;

/**
 * Lets one piece of work run at a time. CFNetwork may not run two scripts at once, and each script keeps one of this process's few
 * threads: one that never ends must not take the others, too. Work whose time is over when its turn comes is left out.
 */
function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work, signal) => {
    const turn = last.then(() => {
      signal.throwIfAborted();
      return work();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function find(
  calls: ProxyCalls,
  url: string,
  inTime: (script: Script) => ReturnType<Script>,
): Promise<FoundProxy> {
  let isSure = true;
  for (const one of await calls.named(url)) {
    const { kCFProxyAutoConfigurationURLKey: address, kCFProxyAutoConfigurationJavaScriptKey: text } = one;
    if (address === undefined && text === undefined) {
      const way = wayBy(one);
      if (way !== undefined) return { ...way, isSure };
      continue;
    }
    const listed = await inTime(async (signal, inTurn) => {
      const script = text ?? (await calls.read(address ?? '', signal));
      return await inTurn(() => calls.byScript(script, url), signal);
    });
    if (listed === undefined) isSure = false;
    const way = listed?.map(wayBy).find((each) => each !== undefined);
    if (way !== undefined) return { ...way, isSure };
  }
  return { proxy: undefined, isSure };
}

/**
 * Says where a way leads. Pure.
 * @returns undefined for a way that Latchkey cannot go (SOCKS, FTP), and for a place that is none
 */
export function wayBy(named: NamedProxy): { readonly proxy: string | undefined } | undefined {
  const { kCFProxyTypeKey: type, kCFProxyHostNameKey: host = '', kCFProxyPortNumberKey: port = 80 } = named;
  if (type === 'kCFProxyTypeNone') return { proxy: undefined };
  // The latter is a proxy for https, not one that is reached over https.
  if (type !== 'kCFProxyTypeHTTP' && type !== 'kCFProxyTypeHTTPS') return undefined;
  const place = `${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${String(port)}`;
  const isPlace = /^[^\s/@?#\\]+$/.test(place) && port > 0 && URL.canParse(`http://${place}`);
  return isPlace && host !== '' ? { proxy: `http://${place}` } : undefined;
}

/** Makes the calls with CFNetwork. */
export function proxyCalls(foreign: ForeignFunctions): ProxyCalls {
  const cf = nativeCalls(foreign, coreFoundation);
  const network = nativeCalls(foreign, cfNetwork);
  return {
    named: (url) =>
      withCfPool(cf, (pool) => {
        const settings = pool.keep(network.call.CFNetworkCopySystemProxySettings());
        if (settings === null) return Promise.resolve([]);
        const listed = pool.keep(network.call.CFNetworkCopyProxiesForURL(pool.url(url), settings));
        return Promise.resolve(namedIn(plainValue(cf, pool, listed)));
      }),
    byScript: (script, url) =>
      withCfPool(cf, async (pool) => {
        const error: [bigint | null] = [null];
        const listed = await network.later.CFNetworkCopyProxiesForAutoConfigurationScript(
          ...([pool.text(script), pool.url(url), error] as const),
        );
        pool.keep(error[0]);
        return pool.keep(listed) === null ? undefined : namedIn(plainValue(cf, pool, listed));
      }),
    async read(address, signal) {
      const { proxyScript } = await import('../../http/proxy-script.ts');
      return await proxyScript(address, [certificatesOfSystem], signal);
    },
  };
}

/** Reads a list of ways. What is none is left out. */
function namedIn(list: unknown): readonly NamedProxy[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    const { data } = namedProxy.safeParse(one);
    return data === undefined ? [] : [data];
  });
}
