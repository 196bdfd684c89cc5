import { readFileSync } from 'node:fs';
import type { MapperName } from '../../electron/contract/view.ts';
import { run } from '../../electron/os/run.ts';
import type { Desktop } from './desktop.ts';
import { revealObscured } from './leak-search.ts';
import { processesOf } from './session-processes.ts';

/** What the mount tool of the only drive of a session was given to show to the gateway, by where it keeps that. */
export async function throwawayOf(desktop: Desktop, mapper: MapperName): Promise<string> {
  const found = mapper === 'gvfs' ? await inKeyring(desktop) : inConfig(desktop);
  if (found === undefined) throw new Error(`nothing is mapped by ${mapper}`);
  return found;
}

async function inKeyring({ env }: Desktop): Promise<string | undefined> {
  const args = ['search', '--all', '--unlock', 'xdg:schema', 'org.gnome.keyring.NetworkPassword'];
  const { stdout } = await run({ file: 'secret-tool', args, timeoutMs: 10_000, env });
  return /^secret = (.+)$/m.exec(stdout)?.[1];
}

function inConfig({ home }: Desktop): string | undefined {
  const mount = processesOf(home, ([file, word]) => file?.endsWith('rclone') === true && word === 'mount')[0];
  if (mount === undefined) return undefined;
  const [, obscured] = /^pass = (\S+)$/m.exec(readFileSync(`/proc/${mount.pid}/fd/3`, 'utf8')) ?? [];
  return obscured === undefined ? undefined : revealObscured(obscured);
}
