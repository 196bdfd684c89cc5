import { driveOf } from '../connections/connection.ts';
import { FailureError, isFailure, type Result } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { folderBrowser, rootByLogin } from '../lifecycle/folder.ts';
import { keptPassword } from '../lifecycle/kept-secrets.ts';
import { discoverAllowed } from '../lifecycle/plan.ts';
import type { Services } from '../lifecycle/services.ts';
import type { Secret } from '../secrets/secret.ts';
import { refusedFor, unlessRefused } from '../upkeep/check-drive.ts';
import { chooseConnection } from './choose.ts';
import type { OpenFolders } from './engine.ts';

/** The folders of a connection's account, to be looked into. @throws FailureError LK-1008, LK-1018, LK-4005, LK-4xxx, LK-5006 refused (before, too), LK-30xx. */
export async function openFolders(
  services: Services,
  which: string | undefined,
  signal: AbortSignal,
  settle: <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<Result<T>>,
): Promise<OpenFolders> {
  const connection = await chooseConnection(services, which);
  const drive = driveOf(connection);
  await unlessRefused(services, connection);
  const secret = await keptPassword(services.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label: drive.label });
  /** Whoever looks after the drive hears of a refusal, and nothing tries the app password again. */
  const noting = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw isFailure(error, 'LK-5006') ? await refusedFor(services, connection) : error;
    }
  };
  const url = await noting(() => rootOf(services, connection, secret, signal));
  // The password was made for this server, wherever the platform says now that its files are.
  if (new URL(url).origin !== new URL(drive.url).origin)
    throw new FailureError('LK-3111', { host: new URL(drive.url).host });
  const browser = folderBrowser(services.drives, { ...drive, url }, secret, signal);
  return {
    host: new URL(url).host,
    label: drive.label,
    open: (folder, from, over) => settle(over, () => noting(() => browser.open(folder, from, over))),
    make: (folder, name, over) => settle(over, () => noting(() => browser.make(folder, name, over))),
  };
}

/** Where the files of an account are. What the drive shows may be a folder in there. */
async function rootOf(
  services: Services,
  { platform: { kind, address }, login, caFile, user }: Awaited<ReturnType<typeof chooseConnection>>,
  secret: Secret,
  signal: AbortSignal,
): Promise<string> {
  const known = await rootByLogin(services, { kind, address, login, user, caFile }, secret, signal);
  if (known !== undefined) return known;
  const found = await discoverAllowed(services, new URL(address), { kind, signal, ...omitUndefined({ caFile }) });
  return found.webdav;
}
