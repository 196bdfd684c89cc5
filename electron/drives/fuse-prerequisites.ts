import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Finding } from '../contract/view.ts';

const DEVICE = '/dev/fuse';

/** What a FUSE mount needs besides the program that makes it: the device, open to users, and its set-uid helper. */
export async function fusePrerequisites(
  look: { readonly device?: string; readonly path?: string } = {},
): Promise<Finding> {
  const device = look.device ?? DEVICE;
  if (!(await isProgram('fusermount3', look.path))) {
    return { id: 'fuse', state: 'problem', code: 'LK-5003', details: { reason: 'no-helper' }, packages: ['fuse3'] };
  }
  const [exists, open] = await Promise.all([can(device, constants.F_OK), can(device, constants.R_OK | constants.W_OK)]);
  if (exists && open) return { id: 'fuse', state: 'ok' };
  return { id: 'fuse', state: 'problem', code: 'LK-5003', details: { reason: exists ? 'closed' : 'no-device' } };
}

/** Whether a program is on the search path. @param path as in the variable PATH. */
export async function isProgram(name: string, path = process.env['PATH'] ?? ''): Promise<boolean> {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const found = await Promise.all(folders.map((folder) => can(join(folder, name), constants.X_OK)));
  return found.includes(true);
}

/** Whether this user may use a file in a way of `fs.constants`. */
export async function can(file: string, mode: number): Promise<boolean> {
  try {
    await access(file, mode);
    return true;
  } catch {
    return false;
  }
}
