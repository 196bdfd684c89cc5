import { shell } from 'electron';
import { FailureError } from '../contract/failure.ts';
import { mayOpenExternally } from './help.ts';

/** Shows a page in the user's browser. The only place that hands an address to the operating system. @throws for any other. */
export async function openPage(address: string): Promise<void> {
  if (!mayOpenExternally(address)) throw new Error('not a page that may be opened');
  await shell.openExternal(address);
}

/** Shows a folder in the file manager. @throws FailureError LK-5015. */
export async function openFolder(path: string): Promise<void> {
  const trouble = await shell.openPath(path);
  if (trouble !== '') throw new FailureError('LK-5015', { path });
}
