import { FailureError } from '../../../contract/failure.ts';
import type { MountTarget } from '../../../drives/drive-mapper.ts';
import { Secret } from '../../../secrets/secret.ts';
import type { Command } from '../../run.ts';

/** The file that rclone is handed as a descriptor; it opens it by this name. */
const CONFIG = '/proc/self/fd/3';

/** How the mount shows in the kernel's list. */
export const rcloneMountType = 'fuse.rclone';

/**
 * Arguments of the mount. `path` stands at a fixed place, by which the process is found again.
 *
 * No cache: a write that the server refuses is an error of the program that wrote. No retries: what is
 * refused or out of reach is said at once. Folder listings live shortly, as others work on the platform, too. No log but of what ends it.
 */
export function mountArguments(path: string): readonly string[] {
  return [
    ...['mount', 'drive:', path, '--config', CONFIG],
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
    mountArguments(path)
      .slice(0, 3)
      .every((argument, index) => args[index] === argument)
  );
}

/** Makes the form of a password that rclone's configuration wants. It can be turned back: it is a secret, too. */
export function obscureCommand(secret: Secret): Command {
  return { file: 'rclone', args: ['obscure', '-'], stdin: secret, timeoutMs: 10_000, maxOutputBytes: 16 * 1024 };
}

/** @param obscured as `rclone obscure` printed it */
export function mountConfig(target: Pick<MountTarget, 'url' | 'login'>, obscured: Secret): Secret {
  const lines = (pass: string): string[] => [
    '[drive]',
    'type = webdav',
    `url = ${target.url}`,
    'vendor = other',
    `user = ${target.login}`,
    `pass = ${pass.trim()}`,
  ];
  return new Secret(obscured.use((pass) => `${lines(pass).join('\n')}\n`));
}

/** Makes a failure of rclone's last words, when a mount ended at once. */
export function mountFailure(errors: string): FailureError {
  if (/fusermount|\/dev\/fuse|fuse device/i.test(errors)) return new FailureError('LK-5003');
  return new FailureError('LK-5005', { name: 'rclone' });
}

/** A proxy that is not there: where only an administrator could listen, nobody does. */
const NOWHERE = 'http://127.0.0.1:1';

/**
 * The environment of a mount: a list of what it gets, and not of what it does not, with a proxy that is not there. rclone asks
 * the gateway, which is on this machine and which Go asks through no proxy; nobody else has to be asked anything.
 */
export function mountEnvironment(env: NodeJS.ProcessEnv): Partial<Record<string, string>> {
  return { ...bareEnvironment(env), HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE };
}

/** What rclone and what it starts need of the user's: where things are, and in which language and time zone. */
const needed =
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|LD_LIBRARY_PATH|XDG_\w+|DBUS_SESSION_BUS_ADDRESS)$/;

/**
 * The user's variables that a mount keeps. rclone's own would override the arguments, log, or open its remote control; Go's would
 * log headers (`GODEBUG`) or dump memory (`GOTRACEBACK`).
 */
export function bareEnvironment(env: NodeJS.ProcessEnv): Partial<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => needed.test(name)));
}
