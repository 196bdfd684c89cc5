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

/** Runs every check of `doctor`. A check that fails does not hide the others. No check leaves a change behind. */
export async function runChecks(services: Services): Promise<readonly Finding[]> {
  // The keychain comes first, and only its check may ask the person: otherwise every check would ask the same question at once.
  const keychain = await guarded(services, 'keychain', () => checkKeychain(services));
  const others = await withNobody(() =>
    Promise.all([
      guarded(services, 'mappers', () => services.drives.prerequisites()),
      guarded(services, 'journal', () => checkJournal(services)),
      guarded(services, 'connections', () => checkConnections(services)),
      guarded(services, 'gateway', () => checkGateway(services)),
      guarded(services, 'autostart', () => checkLogonStart(services)),
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

/** The binding of the trial secret, with which the keychain is tried out: to no server. */
const NOWHERE = { platform: { origin: 'latchkey:' } };

/**
 * Checks the keychain by storing, reading and deleting a trial secret, because an open keychain may refuse all the same, or
 * ask.
 */
async function checkKeychain(services: Services): Promise<readonly Finding[]> {
  await assertKeychainReady(services);
  const key = { kind: 'trial', id: services.random() } as const;
  const secret = new Secret(randomBytes(16).toString('hex'));
  try {
    await services.secrets.write(key, secret, NOWHERE);
    const kept = await keptSecret(services.secrets, key, NOWHERE);
    if (kept?.equals(secret) !== true) {
      throw new FailureError('LK-4003', { reason: 'not-kept' });
    }
  } catch (error) {
    await services.secrets.forget(key).catch(() => undefined); // a write that was given up may still have arrived
    throw error;
  }
  try {
    await services.secrets.forget(key);
  } catch (error) {
    // Secrets are stored and found, so a drive can be set up.
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

/** Checks the gateway: whether it runs, at which port, and which program has that port when it is another one. */
async function checkGateway({ gateway, gatewayPort }: Services): Promise<readonly Finding[]> {
  const found = await gateway.look().catch((error: unknown) => {
    if (isFailure(error, 'LK-5014')) return 'not-yet' as const; // the check of the mappers reports it
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

/** Tells whether Latchkey starts at logon. Nothing of that is a problem: people and IT decide it. */
async function checkLogonStart({ logonStart }: Services): Promise<readonly Finding[]> {
  return logonStart === undefined ? [] : [{ id: `autostart-${await logonStart()}`, state: 'ok' }];
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

/**
 * Checks one connection with a drive: whether the platform is there, the app password is in the keychain and accepted, and the
 * drive is mapped.
 */
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
    if (state !== 'mapped' && connection.disconnected === true) return { id: finding, state: 'ok' }; // as the user wants it
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

/**
 * Checks one connection of another application: whether its app password is in the keychain. Only the application itself knows
 * what it does with that.
 */
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

/** Returns the details of a failure with its reference, without which an unexpected failure cannot be found in the log. */
function factsOf({ details, reference }: Failure): NonNullable<Finding['details']> {
  return { ...details, ...omitUndefined({ reference }) };
}

function problem(id: string, code: FailureCode, details?: Finding['details']): Finding & { state: 'problem' } {
  const base = { id, state: 'problem', code } as const;
  return details === undefined ? base : { ...base, details };
}
