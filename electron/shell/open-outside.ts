import { shell } from 'electron';
import { FailureError } from '../contract/failure.ts';
import { assertPage } from '../http/address.ts';
import type { OperatingSystem } from '../os/operating-system.ts';
import { type Help, mayOpenExternally } from './help.ts';

/** Shows one of our help pages in the user's browser. @throws for any other address */
async function openPage(address: string): Promise<void> {
  if (!mayOpenExternally(address)) throw new Error('not a page that may be opened');
  await shell.openExternal(address);
}

/**
 * Shows help: a page of a platform's maker, or the person's own server.
 * @param openSite shows a platform in the person's browser
 * @throws for an address that may not be opened
 */
export async function openHelp(help: Help, openSite: (address: string) => Promise<void>): Promise<void> {
  await ('page' in help ? openPage(help.page) : openSite(help.server));
}

/** Shows IT's own help page in the user's browser. The policy's schema allows only https. @throws for any other address */
export async function openHelpdesk(address: string): Promise<void> {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:')
    throw new Error('not a page that may be opened');
  await shell.openExternal(address);
}

/**
 * Shows in the user's browser the page of a platform on which a sign-in goes on. Only the engine names that page.
 * @throws FailureError LK-1001 or LK-1002 for an address that may not be opened
 */
export async function openSignIn(address: string, openUnseen: OperatingSystem['openUnseen']): Promise<void> {
  assertPage(address);
  // `shell.openExternal` may start a program with the link as an argument, which every user of the computer can read.
  if (!(await openUnseen(address))) await shell.openExternal(address);
}

/** Shows a folder in the file manager. @throws FailureError LK-5015 when it cannot be shown */
export async function openFolder(path: string): Promise<void> {
  const trouble = await shell.openPath(path);
  if (trouble !== '') throw new FailureError('LK-5015', { path });
}
