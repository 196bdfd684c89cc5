import { setTimeout as sleep } from 'node:timers/promises';
import { driveOf, isDriveConnection, type DriveConnection } from '../connections/connection.ts';
import { FailureError, type Details } from '../contract/failure.ts';
import type { Services } from '../lifecycle/services.ts';
import type { DisconnectedReport } from './engine.ts';

/** Time, in ms, for the gateway's holder to acknowledge the order, release its port and end. */
const END_MS = 5000;
const LOOK_MS = 20;

/**
 * Unmaps every drive, then ends the gateway: as long as a drive is mapped, no other program may get the gateway's port. To be
 * called while the exclusive lock is held.
 * @throws FailureError LK-7017 before anything is unmapped, where programs have files open or copies of lost files are kept,
 * unless `how.cutsOff` allows both; the failure of a drive that stays mapped, after all the others are unmapped (LK-5321, LK-5322
 * where the system tells only then that programs have files open); LK-51xx
 */
export async function disconnectAll(
  services: Services,
  how: { readonly cutsOff: boolean },
): Promise<DisconnectedReport> {
  const { drives, connections, gateway } = services;
  const mapped: DriveConnection[] = [];
  for (const connection of (await connections.list()).filter(isDriveConnection))
    if ((await drives.mounted(driveOf(connection))) !== 'gone') mapped.push(connection);
  if (!how.cutsOff) await assertNothingIsLost(services, mapped);
  const ended = await Promise.allSettled(mapped.map((connection) => drives.disconnect(driveOf(connection), how)));
  const stays = ended.find((one) => one.status === 'rejected');
  if (stays !== undefined) throw stays.reason;
  await gateway.stop();
  // Another Latchkey program may start the gateway again at once, so this must not wait for its end for ever.
  const deadline = performance.now() + END_MS;
  while ((await gateway.look()) !== undefined && performance.now() < deadline) await sleep(LOOK_MS);
  return { disconnected: mapped.map(({ id, drive: { label } }) => ({ id, label })) };
}

async function assertNothingIsLost({ drives, gateway }: Services, mapped: readonly DriveConnection[]): Promise<void> {
  const used = await Promise.all(
    mapped.map(async ({ drive }) => ({ label: drive.label, programs: await drives.openIn(drive) })),
  );
  const inUse = used.filter(({ programs }) => programs.length > 0);
  // The copies are only in the memory of the process that is about to end.
  const files = (await gateway.lost()).filter(({ isKept }) => isKept).map(({ path }) => path);
  if (inUse.length === 0 && files.length === 0) return;
  throw new FailureError('LK-7017', {
    ...listed(
      'labels',
      inUse.map(({ label }) => label),
    ),
    ...listed(
      'programs',
      inUse.flatMap(({ programs }) => programs),
    ),
    ...listed('files', files),
  });
}

function listed(detail: 'labels' | 'programs' | 'files', all: readonly string[]): Details {
  return all.length === 0 ? {} : { [detail]: [...new Set(all)] };
}
