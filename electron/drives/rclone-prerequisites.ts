import type { Finding } from '../contract/view.ts';
import { fusePrerequisites, isProgram } from './fuse-prerequisites.ts';

/** Whether rclone is on this machine, and FUSE, which it mounts with. */
export async function rclonePrerequisites(look: { readonly path?: string } = {}): Promise<readonly Finding[]> {
  const [found, fuse] = await Promise.all([isProgram('rclone', look.path), fusePrerequisites(look)]);
  const rclone: Finding = found
    ? { id: 'rclone', state: 'ok' }
    : { id: 'rclone', state: 'problem', code: 'LK-5004', packages: ['rclone'] };
  return [rclone, fuse];
}
