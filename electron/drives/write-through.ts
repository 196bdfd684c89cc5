import type { MapperName } from '../contract/view.ts';
import type { Command } from '../os/run.ts';

/** A process of its own does it: on a dead mount it can hang, and only a process can be left behind. */
const TIMEOUT_MS = 20_000;

/**
 * Writes a file through a mapped drive, in the way that says most about a server that refuses it.
 *
 * gvfs writes in the background: through FUSE, every program's close succeeds even when the server refuses the file, and
 * `tee` costs six requests. `gio save` goes to the same mount, waits for the answer and makes a single request (measured).
 * rclone without a cache tells the program that writes.
 */
export function writeCommand(mapper: MapperName, file: string, content: string): Command {
  const common = { stdin: content, timeoutMs: TIMEOUT_MS };
  switch (mapper) {
    case 'gvfs':
      return { file: 'gio', args: ['save', file], ...common, env: { GIO_USE_VFS: 'gvfs' } };
    case 'rclone':
      return { file: 'tee', args: ['--', file], ...common };
  }
}

/**
 * Deletes it through the drive, where the mount itself keeps a list of files that would go on showing it.
 * @returns undefined where it keeps none.
 */
export function deleteCommand(mapper: MapperName, file: string): Command | undefined {
  return mapper === 'rclone' ? { file: 'rm', args: ['-f', '--', file], timeoutMs: TIMEOUT_MS } : undefined;
}
