import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../electron/os/run.ts';
import type { Demo } from '../demo/demo.ts';
import { mountsBelow, type Desktop } from './desktop.ts';

/** Everything that a set-up could have left anywhere, by name; empty when nothing is left. */
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
