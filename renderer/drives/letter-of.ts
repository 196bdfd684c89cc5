import type { DriveView } from '../../electron/contract/window.ts';

/** Gives the letter of a drive, where drives have letters and this one has had one. */
export function letterOf({ path }: Pick<DriveView, 'path'>): string | undefined {
  return /^([A-Z]):/.exec(path)?.[1];
}
