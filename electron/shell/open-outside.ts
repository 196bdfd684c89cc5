import { shell } from 'electron';
import { FailureError } from '../contract/failure.ts';
import { assertPage } from '../http/address.ts';
import type { OperatingSystem } from '../os/operating-system.ts';
import { mayOpenExternally } from './help.ts';

/** Shows one of our own pages in the user's browser. @throws for any other. */
export async function openPage(address: string): Promise<void> {
  if (!mayOpenExternally(address)) throw new Error('not a page that may be opened');
  await shell.openExternal(address);
}

/** Shows IT's page for people who need help, which the schema of the policy lets be nothing but https. @throws for any other. */
export async function openHelpdesk(address: string): Promise<void> {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:')
    throw new Error('not a page that may be opened');
  await shell.openExternal(address);
}

/** Shows where a sign-in goes on in the user's browser: a page of a platform, which only the engine names. @throws FailureError. */
export async function openSignIn(address: string, openUnseen: OperatingSystem['openUnseen']): Promise<void> {
  assertPage(address);
  // Electron may start a program with the link, where every user of the machine can read it.
  if (!(await openUnseen(address))) await shell.openExternal(address);
}

/** Shows a folder in the file manager. @throws FailureError LK-5015. */
export async function openFolder(path: string): Promise<void> {
  const trouble = await shell.openPath(path);
  if (trouble !== '') throw new FailureError('LK-5015', { path });
}
