import type { OperatingSystem } from './operating-system.ts';

/**
 * A person's environment may say this to Latchkey, and to the programs that it starts.
 *
 * Variables that switch off the checks of TLS, overhear it, or change a program before it begins are meant for somebody who
 * develops another program: set for that one, they are still there when Latchkey starts.
 */

/**
 * - `NODE_TLS_REJECT_UNAUTHORIZED`: takes any certificate.
 * - `NODE_EXTRA_CA_CERTS`, `NODE_USE_SYSTEM_CA`: other certificates than the machine's and the one private CA.
 * - `NODE_OPTIONS`: old versions of TLS, weak ciphers, a log of its keys, code of others; Node has read it when Latchkey
 *   begins (the packaged app does not read it at all), and no program that Latchkey starts gets it.
 * - `SSLKEYLOGFILE`: keys of connections in a file, by Chromium in the platform's page, and by GnuTLS and NSS in programs.
 */
const weakening = [
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_SYSTEM_CA',
  'NODE_OPTIONS',
  'SSLKEYLOGFILE',
] as const;

/** Removes these variables. To be called before anything else at a start: Node looks at some of them at each connection, and warns. */
export function dropWeakening(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) {
    // Windows knows no upper and lower case in these names.
    if ((weakening as readonly string[]).includes(name.toUpperCase())) Reflect.deleteProperty(env, name);
  }
}

/** What names a proxy, in the two ways of writing it. */
const proxyNames = ['http_proxy', 'https_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);

/**
 * Has this process, and those that it starts, use the proxies of the system. An environment that says anything of proxies goes before it: a
 * terminal's, or that of the program that has started this one. Read once: a network that is changed later changes nothing here.
 */
export async function takeSystemProxies(
  os: Pick<OperatingSystem, 'systemProxies'>,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  if (os.systemProxies === undefined || proxyNames.some((name) => env[name] !== undefined)) return;
  Object.assign(env, await os.systemProxies());
}
