import { FailureError } from '../../../contract/failure.ts';
import type { DriveSpec } from '../../../drives/drive-mapper.ts';
import { isLoopback } from '../../../http/address.ts';
import { Secret } from '../../../secrets/secret.ts';
import type { Command } from '../../run.ts';

/** The files that rclone is handed, as descriptors in this order; it opens them by these names. */
const CONFIG = '/proc/self/fd/3';
const CERTIFICATES = '/proc/self/fd/4';

/** How the mount shows in the kernel's list. */
export const rcloneMountType = 'fuse.rclone';

/**
 * Arguments of the mount. `path` stands at a fixed place, by which the process is found again.
 *
 * No cache: a write that the server refuses is an error of the program that wrote. No retries: each would be one more wrong
 * try with a dead password. Folder listings live shortly, as others work on the platform, too. No log but of what ends it.
 */
export function mountArguments(path: string, options: { readonly certificates: boolean }): readonly string[] {
  return [
    ...['mount', 'drive:', path, '--config', CONFIG],
    ...(options.certificates ? ['--ca-cert', CERTIFICATES] : []),
    ...['--vfs-cache-mode', 'off', '--dir-cache-time', '10s'],
    ...['--contimeout', '10s', '--timeout', '60s', '--low-level-retries', '1', '--retries', '1'],
    ...['--devname', 'latchkey', '--log-level', 'EMERGENCY'],
  ];
}

/** Tells whether a process's arguments are those of a mount at this path. */
export function isMountOf(path: string, argv: readonly string[]): boolean {
  const [program = '', ...args] = argv;
  return (
    /(^|\/)rclone$/.test(program) &&
    mountArguments(path, { certificates: false })
      .slice(0, 3)
      .every((argument, index) => args[index] === argument)
  );
}

/** Makes the form of a password that rclone's configuration wants. It can be turned back: it is a secret, too. */
export function obscureCommand(secret: Secret): Command {
  return { file: 'rclone', args: ['obscure', '-'], stdin: secret, timeoutMs: 10_000, maxOutputBytes: 16 * 1024 };
}

/** @param obscured as `rclone obscure` printed it. @throws FailureError as `assertUsable`. */
export function mountConfig(spec: Pick<DriveSpec, 'url' | 'login'>, obscured: Secret): Secret {
  const lines = (pass: string): string[] => [
    '[drive]',
    'type = webdav',
    `url = ${spec.url}`,
    'vendor = other',
    `user = ${spec.login}`,
    `pass = ${pass.trim()}`,
  ];
  return new Secret(obscured.use((pass) => `${lines(pass).join('\n')}\n`));
}

/**
 * What rclone cannot do: digest; names that its configuration file would read as something else (line ends, quotes around
 * all of it, `%(…)s`, blanks at an end); passwords of more than one line.
 * @throws FailureError LK-3107, LK-1004, LK-3105.
 */
export function assertUsable(spec: Pick<DriveSpec, 'url' | 'login' | 'challenge'>, secret: Secret): void {
  const { host } = new URL(spec.url);
  if (spec.challenge.scheme !== 'basic') throw new FailureError('LK-3107', { host, mapper: 'rclone', other: 'gvfs' });
  for (const value of [spec.login, spec.url]) {
    if (value === '' || value !== value.trim() || /\p{Cc}|^["`]|%\(/u.test(value)) {
      throw new FailureError('LK-1004', { what: 'user' });
    }
  }
  if (secret.isEmpty || secret.use((text) => /[\r\n\0]/.test(text))) throw new FailureError('LK-3105');
}

/** Makes a failure of rclone's last words, when a mount ended at once. */
export function mountFailure(errors: string): FailureError {
  if (/x509|certificate|--ca-cert/i.test(errors)) return new FailureError('LK-5013');
  if (/fusermount|\/dev\/fuse|fuse device/i.test(errors)) return new FailureError('LK-5003');
  return new FailureError('LK-5005', { name: 'rclone' });
}

/** A proxy that is not there: where only an administrator could listen, nobody does. */
const NOWHERE = 'http://127.0.0.1:1';

/** The variables of a proxy that a mount may keep, in both spellings. */
const proxyVariable = /^(https|no)_proxy$/i;

/**
 * The environment of a mount of this address.
 *
 * With a proxy that is not there for every other server: rclone follows redirects, and Go's client takes credentials
 * along to a subdomain, in newer versions whatever its port and also over plain http (`shouldCopyHeaderOnRedirect` in
 * net/http). A proxy that the user needs is kept for https. A subdomain on the same port cannot be excepted: `NO_PROXY`
 * includes those.
 */
export function mountEnvironment(env: NodeJS.ProcessEnv, url: string): Partial<Record<string, string>> {
  const { hostname, port } = new URL(url);
  // Loopback never goes through a proxy: that is built into Go's client.
  if (!isLoopback(hostname) && isSet(env['HTTPS_PROXY'] ?? env['https_proxy'])) {
    const proxies = Object.entries(env).filter(([name]) => proxyVariable.test(name));
    return { ...bareEnvironment(env), ...Object.fromEntries(proxies), HTTP_PROXY: NOWHERE };
  }
  return {
    ...bareEnvironment(env),
    HTTP_PROXY: NOWHERE,
    HTTPS_PROXY: NOWHERE,
    NO_PROXY: `${hostname}:${port === '' ? '443' : port}`,
  };
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** What rclone and what it starts need of the user's: where things are, and in which language and time zone. */
const needed =
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|LD_LIBRARY_PATH|XDG_\w+|DBUS_SESSION_BUS_ADDRESS)$/;

/**
 * The environment of a program that gets an app password and speaks TLS itself: a list of what it gets, and not of what it
 * does not. rclone's own variables would override the arguments, switch off the checks of certificates, log, or open its
 * remote control; Go's would bring other certificates (`SSL_CERT_FILE`, `SSL_CERT_DIR`), log headers (`GODEBUG`) or dump
 * memory (`GOTRACEBACK`).
 */
export function bareEnvironment(env: NodeJS.ProcessEnv): Partial<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => needed.test(name)));
}
