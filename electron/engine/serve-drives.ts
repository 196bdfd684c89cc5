import { isDriveConnection, type Connection, type DriveConnection } from '../connections/connection.ts';
import { isFailure } from '../contract/failure.ts';
import { pastGateway } from '../contract/view.ts';
import type { ToServe } from '../gateway/client.ts';
import { driveToServe } from '../gateway/prefix.ts';
import { keptPassword } from '../lifecycle/kept-secrets.ts';
import type { Services } from '../lifecycle/services.ts';
import { withNobody } from '../secrets/presence.ts';
import type { Secret } from '../secrets/secret.ts';
import type { ServedReport } from './engine.ts';

/**
 * Reads every drive with its app password; a drive whose app password the keychain does not give (locked, or lost) comes without
 * one. Nobody is asked anything, because this happens at logon and whenever the gateway has been started again. The gateway is
 * also told which app passwords were refused, and does not send those again.
 */
export async function everythingToServe(
  services: Pick<Services, 'connections' | 'secrets' | 'upkeep'>,
): Promise<readonly ToServe[]> {
  const connections = (await services.connections.list()).filter(isServed);
  const { refused } = await services.upkeep.read();
  const isRefused = ({ id, password }: DriveConnection): boolean => refused[id]?.passwordId === password.id;
  return await withNobody(() =>
    Promise.all(
      connections.map(async (connection) => ({
        drive: driveToServe(connection.drive),
        secret: await passwordOf(services, connection),
        isRefused: isRefused(connection),
      })),
    ),
  );
}

/** A drive that IT has mapped past the gateway is not the gateway's. */
function isServed(connection: Connection): connection is DriveConnection {
  return isDriveConnection(connection) && !pastGateway.has(connection.drive.mapper);
}

async function passwordOf(
  services: Pick<Services, 'secrets'>,
  connection: DriveConnection,
): Promise<Secret | undefined> {
  try {
    return await keptPassword(services.secrets, connection);
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

/** Hands every drive over to the gateway. @throws FailureError LK-1011 to LK-1013, LK-51xx */
export async function serveDrives({ gateway, connections }: Services): Promise<ServedReport> {
  // Without drives, the gateway is not started.
  if (!(await connections.list()).some(isServed)) return { drives: [] };
  await gateway.offer();
  const found = await gateway.look();
  if (found === undefined) return { drives: [] };
  const drives = found.drives.map(({ id, label, state }) => ({ id, label, state: state?.at ?? ('open' as const) }));
  return { port: found.port, drives };
}
