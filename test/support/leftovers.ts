import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayClient } from '../../electron/gateway/client.ts';
import { socketName, wordOf } from '../../electron/gateway/part-words.ts';
import { unixControlSocket } from '../../electron/os/control-socket.ts';
import { run } from '../../electron/os/run.ts';
import type { Demo } from '../demo/demo.ts';
import { mountsBelow, type Desktop } from './desktop.ts';
import { projectRoot } from './project-files.ts';
import { gatewayProcesses } from './session-processes.ts';

// Playwright runs these files without a bundler, and Node imports no JSON without being told that it is some.
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { readonly version: string };

/**
 * Everything that a set-up could have left anywhere, by name; empty when nothing is left. The gateway itself may go on for a
 * minute, serving nothing, and then ends: `gateway-of-program.test.ts`.
 */
export async function leftovers(desktop: Desktop, demo: Demo, user: string): Promise<string[]> {
  return [
    ...demo.appPasswords(user).map(({ name }) => `app password ${name}`),
    ...(await keychainItems(desktop)),
    ...mountsBelow(desktop.home)
      .filter((path) => !path.endsWith('/gvfs'))
      .map((path) => `mount ${path}`),
    ...filesIn(join(desktop.home, 'run/gvfs')).map((name) => `gvfs mount ${name}`),
    ...filesIn(join(desktop.home, 'Network drives')).map((name) => `link ${name}`),
    ...bookmarks(desktop).map((line) => `bookmark ${line}`),
    ...filesIn(join(desktop.home, '.local/share/latchkey/journal')).map((name) => `journal ${name}`),
    ...filesIn(join(desktop.home, '.local/share/latchkey'))
      .filter((name) => /^connections\.json\.\d+$/.test(name))
      .map((name) => `half-written ${name}`),
    ...filesIn(demo.folderOf(user))
      .filter((name) => name.includes('latchkey'))
      .map((name) => `file ${name}`),
    ...(await mountProcesses(desktop)),
    ...(await ofGateway(desktop)),
  ];
}

async function keychainItems(desktop: Desktop): Promise<string[]> {
  const search = async (...attributes: string[]): Promise<string[]> => {
    const args = ['search', '--all', ...attributes];
    const { stdout } = await run({ file: 'secret-tool', args, timeoutMs: 10_000, env: desktop.env });
    return stdout
      .split('\n')
      .filter((line) => line.startsWith('label = '))
      .map((line) => `keychain item ${line}`);
  };
  const schema = 'org.gnome.keyring.NetworkPassword';
  return [...(await search('service', 'Latchkey')), ...(await search('xdg:schema', schema))];
}

function bookmarks(desktop: Desktop): string[] {
  const file = join(desktop.home, '.config/gtk-3.0/bookmarks');
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
}

/** What the gateway serves or has been told to serve, and what of it is there that should not be. */
async function ofGateway({ home, env }: Desktop): Promise<string[]> {
  const folder = join(env['XDG_RUNTIME_DIR'] ?? '', 'latchkey');
  const records = join(home, '.local/share/latchkey/mounts.json');
  const recorded = existsSync(records)
    ? Object.keys((JSON.parse(readFileSync(records, 'utf8')) as { mounts: object }).mounts)
    : [];
  const processes = gatewayProcesses(home);
  const holders = processes.filter(({ args }) => args.at(-1) === wordOf('holder'));
  const client = gatewayClient({
    ...{ socket: unixControlSocket(folder, socketName), version },
    start: () => Promise.resolve(undefined),
    everything: () => Promise.resolve([]),
  });
  const found = await client.look().finally(() => {
    client.close();
  });
  const sockets = filesIn(folder).filter((name) => name.startsWith(socketName));
  return [
    ...recorded.map((id) => `record of the mount ${id}`),
    ...(found?.drives ?? []).map(({ label }) => `served drive ${label}`),
    ...(found?.lost ?? []).map(({ path }) => `lost write ${path}`),
    ...(found === undefined ? processes.map(({ args }) => `process that nobody finds: ${args.join(' ')}`) : []),
    ...(found === undefined ? sockets.map((name) => `control socket ${name} of nobody`) : []),
    ...holders.filter(({ pid }) => pid !== found?.pid).map(({ pid }) => `second holder ${pid}`),
    ...(processes.length - holders.length > 1 ? ['second server'] : []),
  ];
}

async function mountProcesses(desktop: Desktop): Promise<string[]> {
  const { stdout } = await run({ file: 'pgrep', args: ['-af', 'rclone mount'], timeoutMs: 5000 });
  return stdout
    .split('\n')
    .filter((line) => line.includes(desktop.home))
    .map((line) => `process ${line}`);
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
