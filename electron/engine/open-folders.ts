import { driveOf } from '../connections/connection.ts';
import { FailureError, type Result } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { folderBrowser } from '../lifecycle/folder-browser.ts';
import { keptPassword } from '../lifecycle/kept-secrets.ts';
import { discoverAllowed } from '../lifecycle/plan.ts';
import type { Services } from '../lifecycle/services.ts';
import { hasGrants } from '../platforms/platform.ts';
import type { Secret } from '../secrets/secret.ts';
import { chooseConnection } from './choose.ts';
import type { OpenFolders } from './engine.ts';

/** The folders of a connection's account, to be looked into. @throws FailureError LK-1008, LK-1018, LK-4005, LK-4xxx, LK-30xx. */
export async function openFolders(
  services: Services,
  which: string | undefined,
  signal: AbortSignal,
  settle: <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<Result<T>>,
): Promise<OpenFolders> {
  const connection = await chooseConnection(services, which);
  const drive = driveOf(connection);
  const secret = await keptPassword(services.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label: drive.label });
  const url = await rootOf(services, connection, secret, signal);
  // The password was made for this server, wherever the platform says now that its files are.
  if (new URL(url).origin !== new URL(drive.url).origin)
    throw new FailureError('LK-3111', { host: new URL(drive.url).host });
  const browserFor = (over: AbortSignal) => folderBrowser(services.drives, { ...drive, url }, secret, over);
  return {
    host: new URL(url).host,
    label: drive.label,
    open: (folder, from, over) => settle(over, () => browserFor(over).open(folder, from)),
    make: (folder, name, over) => settle(over, () => browserFor(over).make(folder, name)),
  };
}

/** Where the files of an account are. What the drive shows may be a folder in there. */
async function rootOf(
  services: Services,
  { platform: { kind, address }, login, caFile, user }: Awaited<ReturnType<typeof chooseConnection>>,
  secret: Secret,
  signal: AbortSignal,
): Promise<string> {
  const platform = services.platform(kind, caFile);
  if (!hasGrants(platform)) {
    const found = await discoverAllowed(services, new URL(address), { kind, signal, ...omitUndefined({ caFile }) });
    return found.webdav;
  }
  const given = { id: 'given', name: login, login, user, server: address, secret };
  return (await platform.holderOf(address, given, signal)).webdav;
}
