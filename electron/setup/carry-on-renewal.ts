import { failureCodes, type Failure } from '../contract/failure.ts';
import type { Recovery } from '../contract/view.ts';
import type { Connection } from '../connections/connection.ts';
import type { Renewal } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { checkStoredPassword } from './bring-up.ts';
import { keptPassword, keptSession } from './kept-secret.ts';
import { outcome } from './outcome.ts';
import type { Parts } from './parts.ts';
import { settleRotation } from './settle-rotation.ts';
import type { Steps } from './steps.ts';
import { retire, switchOver, takeOver, type Renewing } from './switch-over.ts';
import { undo, type UndoOptions } from './undo.ts';
import { undoRenewal } from './undo-renewal.ts';

export interface CarryOn extends UndoOptions {
  readonly signal: AbortSignal;
}

/**
 * Finishes a renewal whose next password is in the keychain, and goes back from where it is not. Asks nobody: the session
 * that was kept for it serves, or one of the account that is given.
 * @throws when aborted; nothing is recorded then.
 */
export async function carryOnRenewal(parts: Parts, entry: Renewal, steps: Steps, options: CarryOn): Promise<Recovery> {
  const connection = (await parts.connections.list()).find(({ id }) => id === entry.id);
  // With the record both passwords have lost their use: all of it goes, as in a removal.
  if (connection === undefined) {
    return report(entry, await undo(parts, { ...entry, kind: 'remove', phase: 'stored' }, steps, options));
  }
  if (entry.rotates === true && entry.phase !== 'replaced' && entry.phase !== 'retired') {
    return await settleRotation(parts, { entry, connection }, steps, options.signal);
  }
  switch (entry.phase) {
    case 'replaced':
    case 'retired':
      return await complete(parts, { entry, connection }, steps, options);
    case 'stored':
    case 'switching':
      return entry.undoing
        ? await goBack(parts, { entry, connection }, steps, options)
        : await goOn(parts, { entry, connection }, steps, options);
    default:
      return await goBack(parts, { entry, connection }, steps, options);
  }
}

/** What is neither the password's fault nor the drive's, and over by itself: it is tried again at the next start. */
function passesByItself({ code }: Failure): boolean {
  const kind = failureCodes[code];
  if (code === 'LK-7012') return true; // an administrator enables the account again
  return kind === 'platform' || kind === 'keychain';
}

async function goOn(parts: Parts, { entry, connection }: Renewing, steps: Steps, options: CarryOn): Promise<Recovery> {
  const { signal } = options;
  let reached = entry;
  try {
    const secret = await keptPassword(parts.secrets, entry, 'next-password');
    if (secret === undefined) return await goBack(parts, { entry, connection }, steps, options);
    const { platform, drive } = entry;
    if (drive !== undefined) await checkStoredPassword(parts, { platform, drive }, secret, signal);
    const entered = (next: Renewal): void => {
      reached = next;
    };
    const switched = await switchOver(parts, { entry, connection }, secret, { steps, signal }, entered);
    return await complete(parts, switched, steps, options);
  } catch (error) {
    if (signal.aborted) throw error;
    const failure = failureOf(error, parts.log);
    const failed: Renewal = { ...reached, failure };
    if (!passesByItself(failure)) return await goBack(parts, { entry: failed, connection }, steps, options);
    await parts.journal.write(failed).catch((trouble: unknown) => failureOf(trouble, parts.log));
    return outcome(entry, 'open', failure);
  }
}

async function goBack(
  parts: Parts,
  { entry, connection }: { readonly entry: Renewal; readonly connection: Connection },
  steps: Steps,
  options: CarryOn,
): Promise<Recovery> {
  const { failure } = await undoRenewal(parts, entry, connection, steps, options);
  return report(entry, failure);
}

async function complete(parts: Parts, renewing: Renewing, steps: Steps, options: CarryOn): Promise<Recovery> {
  let reached = renewing.entry;
  try {
    if (reached.phase === 'replaced') await takeOver(parts, renewing, steps);
    const session = options.session ?? (await keptSession(parts.secrets, reached));
    await retire(parts, reached, steps, { ...options, session }, (next) => {
      reached = next;
    });
    return outcome(reached, 'finished');
  } catch (error) {
    const failure = failureOf(error, parts.log);
    await parts.journal.write({ ...reached, failure }).catch((trouble: unknown) => failureOf(trouble, parts.log));
    return outcome(reached, 'open', failure);
  }
}

function report(entry: Renewal, failure: Failure | undefined): Recovery {
  return failure === undefined ? outcome(entry, 'undone') : outcome(entry, 'open', failure);
}
