import { randomBytes } from 'node:crypto';
import { isDriveConnection, type Connection, type DriveConnection } from '../connections/connection.ts';
import { FailureError, isFailure, type Failure, type FailureCode } from '../contract/failure.ts';
import { unwritableFailure, unwritableOf } from '../contract/health.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Finding } from '../contract/view.ts';
import { asDisabled } from '../lifecycle/bring-up.ts';
import { keptPassword, keptSecret } from '../lifecycle/kept-secrets.ts';
import { assertKeychainReady } from '../lifecycle/plan.ts';
import { failureOf } from '../lifecycle/run.ts';
import type { Services } from '../lifecycle/services.ts';
import { limitBy } from '../os/abort.ts';
import type { PortHolder } from '../os/operating-system.ts';
import { withNobody } from '../secrets/presence.ts';
import { Secret } from '../secrets/secret.ts';

/** Everything that `doctor` looks at. One check that fails hides none of the others. Changes nothing that stays. */
export async function runChecks(services: Services): Promise<readonly Finding[]> {
  // First, and alone in asking: a person would have the same question from each of the others at once.
  const keychain = await guarded(services, 'keychain', () => checkKeychain(services));
  const others = await withNobody(() =>
    Promise.all([
      guarded(services, 'mappers', () => services.drives.prerequisites()),
      guarded(services, 'journal', () => checkJournal(services)),
      guarded(services, 'connections', () => checkConnections(services)),
      guarded(services, 'gateway', () => checkGateway(services)),
    ]),
  );
  return [keychain, ...others].flat();
}

async function guarded(
  services: Services,
  id: string,
  check: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await check();
  } catch (error) {
    const failure = failureOf(error, services.log);
    return [problem(id, failure.code, factsOf(failure))];
  }
}

/** Binds the trial secret, with which the keychain is tried out, to no server. */
const NOWHERE = { platform: { origin: 'latchkey:' } };

/** An open keychain may refuse all the same, or ask: so something that is nobody's is stored, read and deleted. */
async function checkKeychain(services: Services): Promise<readonly Finding[]> {
  await assertKeychainReady(services);
  const key = { kind: 'trial', id: services.random() } as const;
  const secret = new Secret(randomBytes(16).toString('hex'));
  try {
    await services.secrets.write(key, secret, NOWHERE);
    const kept = await keptSecret(services.secrets, key, NOWHERE);
    if (kept?.use((text) => secret.use((written) => written === text)) !== true) {
      throw new FailureError('LK-4003', { reason: 'not-kept' });
    }
  } catch (error) {
    await services.secrets.forget(key).catch(() => undefined); // a write that was given up may still have arrived
    throw error;
  }
  try {
    await services.secrets.forget(key);
  } catch (error) {
    // Passwords are kept and found: a drive can be set up.
    const { code, details } = failureOf(error, services.log);
    return [{ ...problem('keychain', code, details), state: 'warning' }];
  }
  return [{ id: 'keychain', state: 'ok' }];
}

async function checkJournal(services: Services): Promise<readonly Finding[]> {
  const entries = await services.journal.list();
  if (entries.length === 0) return [{ id: 'journal', state: 'ok' }];
  return entries.map((entry) => ({
    label: entry.label,
    ...problem(`journal:${entry.id}`, entry.failure?.code ?? (entry.kind === 'renew' ? 'LK-7001' : 'LK-1014'), {
      label: entry.label,
      ...(entry.failure === undefined ? {} : factsOf(entry.failure)),
    }),
    state: 'warning',
  }));
}

/** What serves the drives: whether it runs, at which port, and who has that port when somebody else does. */
async function checkGateway({ gateway, gatewayPort }: Services): Promise<readonly Finding[]> {
  const found = await gateway.look().catch((error: unknown) => {
    if (isFailure(error, 'LK-5014')) return 'not-yet' as const; // the check of the mappers says it
    throw error;
  });
  if (found === 'not-yet') return [];
  if (found === undefined) {
    const kept = await gatewayPort.kept();
    if (kept === undefined) return [];
    const holder = await gatewayPort.holder(kept);
    return holder === undefined ? [{ id: 'gateway-idle', state: 'ok' }] : [otherHas(kept, holder)];
  }
  const { pid, port, server, insteadOf } = found;
  const label = String(port);
  const details = { port, pid, server: server.pid, drives: found.drives.length };
  const service: Finding =
    server.isUp || found.drives.length === 0
      ? { id: 'gateway', label, state: 'ok', details }
      : {
          label,
          ...problem('gateway', 'LK-5107', {
            ...details,
            count: server.ends,
            ...omitUndefined({ reason: server.lastEnd }),
          }),
        };
  return insteadOf === undefined ? [service] : [service, otherHas(insteadOf, await gatewayPort.holder(insteadOf))];
}

function otherHas(port: number, holder: PortHolder = {}): Finding {
  return { ...problem('gateway-port', 'LK-5104', { port, ...holder }), state: 'warning' };
}

async function checkConnections(services: Services): Promise<readonly Finding[]> {
  const connections = await services.connections.list();
  if (connections.length === 0) return [{ id: 'connections', state: 'ok' }];
  return await Promise.all(
    connections.map(async (connection) => ({
      ...(isDriveConnection(connection)
        ? await checkConnection(services, connection)
        : await checkApplication(services, connection)),
      label: connection.label,
      connection: connection.id,
    })),
  );
}

/** One connection: is the platform there, is the app password in the keychain and still good, is the drive mapped. */
async function checkConnection(services: Services, connection: DriveConnection): Promise<Finding> {
  const { drive } = connection;
  const why = unwritableOf(connection);
  const finding = `connection:${drive.label}`;
  try {
    const secret = await keptPassword(services.secrets, connection);
    if (secret === undefined) throw new FailureError('LK-4005', { label: drive.label });
    const looking = limitBy([], 20_000);
    await services.drives
      .checkPassword(drive, secret, looking.signal)
      .catch(async (error: unknown) => {
        const asking = limitBy([], 20_000);
        throw await asDisabled(services, connection, error, asking.signal).finally(asking.end);
      })
      .finally(looking.end);
    const state = await services.drives.status(drive);
    if (state !== 'mapped') return { ...problem(finding, 'LK-5005', { label: drive.label, state }), state: 'warning' };
    if (why !== undefined) {
      const { code, details } = unwritableFailure(why, drive.label);
      return { ...problem(finding, code, details), state: 'warning' };
    }
    const asking = limitBy([], 20_000);
    const [first, ...more] = await services.drives.unshown(drive, secret, asking.signal).finally(asking.end);
    if (first === undefined) return { id: finding, state: 'ok' };
    const details = { label: drive.label, count: more.length + 1, name: first };
    return { ...problem(finding, 'LK-5383', details), state: 'warning' };
  } catch (error) {
    const failure = failureOf(error, services.log);
    return problem(finding, failure.code, { label: drive.label, ...factsOf(failure) });
  }
}

/** One for another application: is its app password in the keychain. What that application does with it, only it knows. */
async function checkApplication(services: Services, connection: Connection): Promise<Finding> {
  const { label } = connection;
  const finding = `application:${label}`;
  try {
    const secret = await keptPassword(services.secrets, connection);
    return secret === undefined ? problem(finding, 'LK-4005', { label }) : { id: finding, state: 'ok' };
  } catch (error) {
    const failure = failureOf(error, services.log);
    return problem(finding, failure.code, { label, ...factsOf(failure) });
  }
}

/** Keeps the reference, without which an unexpected failure cannot be found in the log. */
function factsOf({ details, reference }: Failure): NonNullable<Finding['details']> {
  return { ...details, ...omitUndefined({ reference }) };
}

function problem(id: string, code: FailureCode, details?: Finding['details']): Finding & { state: 'problem' } {
  const base = { id, state: 'problem', code } as const;
  return details === undefined ? base : { ...base, details };
}
