import { FailureError } from '../../../contract/failure.ts';
import type { MountTarget } from '../../../drives/drive-mapper.ts';
import { Secret } from '../../../secrets/secret.ts';
import type { Command } from '../../run.ts';

/** The configuration file, which rclone gets as a descriptor and opens by this name. */
const CONFIG = '/proc/self/fd/3';

/** The type of the mount in the kernel's list. */
export const rcloneMountType = 'fuse.rclone';

/**
 * Returns the arguments of the mount. `path` has a fixed place, by which the process is found again.
 *
 * There is no cache, so a write that the server refuses is an error of the program that wrote. There are no retries, so a
 * refusal or an unreachable server is reported at once. Folder listings are kept only shortly, because others work on the
 * platform, too. rclone logs only what ends it.
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

/**
 * Returns the command that obscures a password for rclone's configuration. The result can be reversed, so it is a secret, too.
 */
export function obscureCommand(secret: Secret): Command {
  return { file: 'rclone', args: ['obscure', '-'], stdin: secret, timeoutMs: 10_000, maxOutputBytes: 16 * 1024 };
}

/**
 * Returns rclone's configuration for a drive.
 * @param obscured the password as `rclone obscure` printed it
 */
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

/** Makes the failure for a mount that has ended at once, from rclone's last words. */
export function mountFailure(errors: string): FailureError {
  if (/fusermount|\/dev\/fuse|fuse device/i.test(errors)) return new FailureError('LK-5003');
  return new FailureError('LK-5005', { name: 'rclone' });
}

/** A proxy that is not there: only an administrator could listen on this port, and nobody does. */
const NOWHERE = 'http://127.0.0.1:1';

/**
 * Returns the environment of a mount: the allowed variables only, and a proxy that is not there. rclone asks only the gateway,
 * which is on this machine and which Go reaches without a proxy; any other request must fail.
 */
export function mountEnvironment(env: NodeJS.ProcessEnv): Partial<Record<string, string>> {
  return { ...bareEnvironment(env), HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE };
}

/** The user's variables that rclone and the programs it starts need: where things are, and the language and time zone. */
const needed =
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|LD_LIBRARY_PATH|XDG_\w+|DBUS_SESSION_BUS_ADDRESS)$/;

/**
 * Returns the user's variables that a mount keeps. Variables of rclone itself would override the arguments, log, or open its
 * remote control; those of Go would log headers (`GODEBUG`) or dump memory (`GOTRACEBACK`).
 */
export function bareEnvironment(env: NodeJS.ProcessEnv): Partial<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => needed.test(name)));
}
