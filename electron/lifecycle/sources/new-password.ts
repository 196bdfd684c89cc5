import { FailureError } from '../../contract/failure.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import { withSessions, type AppPasswords, type NewAppPassword, type Session } from '../../platforms/platform.ts';
import type { Secret } from '../../secrets/secret.ts';
import { withFreeSlot, type RoomRun } from '../account.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { AccountWish, Named, Preparation, SetUpWish } from '../plan.ts';
import { failureOf, type SetUpRun } from '../run.ts';
import type { Services } from '../services.ts';
import { keepSession } from '../sessions.ts';
import type { SetUpProgress } from '../undo.ts';

/** What the entry says of the use of an app password, once that is made: a drive, or another application. */
export type Use = Pick<JournalEntry, 'drive' | 'purpose' | 'login'>;

export type DriveUse = Required<Pick<JournalEntry, 'drive'>>;

export interface ApplicationUse {
  readonly purpose: 'application';
  readonly login: string;
}

/** @param made `webdav` where it depends on who signed in */
export type UseOf<U extends Use> = (made: { readonly login: string; readonly webdav?: string }) => U;

export interface Created<U extends Use, E extends JournalEntry = JournalEntry> {
  readonly entry: E & U;
  /** Beside the entry, not in it: the journal has no place for a secret. */
  readonly secret: Secret;
}

/**
 * Makes the app password on the platform, journalled before and after.
 * @param begun what the journal says first, with the name of the app password
 * @param useOf what it is for
 * @param run.kept the session is under this entry already
 * @param entered told of every entry before it is written: a disk that refuses must not make the way back forget it.
 */
export async function createAppPassword<U extends Use, E extends JournalEntry>(
  services: Services,
  begun: E,
  session: Session,
  useOf: UseOf<U>,
  run: RoomRun & { readonly kept?: boolean },
  entered: (entry: JournalEntry) => void,
): Promise<Created<U, E>> {
  const { signal } = run;
  const write = async <W extends JournalEntry>(entry: W): Promise<W> => {
    entered(entry);
    await services.journal.write(entry);
    return entry;
  };
  const { name, chosen } = begun.password;
  await write(begun);
  if (run.kept !== true) await keepSession(services, begun, session);
  const { platform, caFile } = begun;
  const passwords = withSessions(services.platform(platform.kind, caFile)).passwords(session);
  if (chosen === true) await assertNameIsFree(passwords, name, signal);
  const creating = { ...begun, phase: 'creating' as const };
  const made = await withFreeSlot(
    services,
    { session, kind: platform.kind, caFile },
    { ...run, keeping: begun.id },
    async () => {
      signal.throwIfAborted();
      await write(creating);
      return await createOnce(passwords, name, {
        refused: () => write(begun),
        silent: () =>
          write({ ...creating, unansweredAt: services.now().toISOString() }).catch((error: unknown) =>
            failureOf(error, services.log),
          ),
      });
    },
  );
  const entry = await write({
    ...creating,
    phase: 'created' as const,
    password: { ...begun.password, id: made.id, ...omitUndefined({ expiresAt: made.expiresAt }) },
    ...useOf(made),
  });
  signal.throwIfAborted();
  return { entry, secret: made.secret };
}

/** What the journal says of a set-up before anything is done. */
export function setUpEntry(
  services: Services,
  wish: AccountWish,
  { info, label, name, chosenName }: Named,
  { user, browser }: Pick<JournalEntry, 'user' | 'browser'>,
  id = services.random(),
): JournalEntry {
  return {
    version: 2,
    kind: 'setup',
    id,
    startedAt: services.now().toISOString(),
    platform: { kind: info.kind, address: info.address },
    user,
    label,
    phase: 'begun',
    undoing: false,
    password: chosenName ? { name, chosen: true } : { name },
    proof: proofName(id),
    ...omitUndefined({ caFile: wish.caFile, browser }),
  };
}

/** The file that tries the drive out; hidden, and told apart from anybody's files by its long name. */
export function proofName(id: string): string {
  return `.latchkey-proof-${id}`;
}

/**
 * A name that the user chose may be that of another app password, made long ago: undoing by name would then revoke
 * somebody's working drive. So it is looked for before.
 */
async function assertNameIsFree(passwords: AppPasswords, name: string, signal: AbortSignal): Promise<void> {
  if ((await passwords.list(signal)).some((other) => other.name === name)) throw new FailureError('LK-3102', { name });
}

/** The platform's clear words that nothing was made. */
const clearRefusals = ['LK-3101', 'LK-3102', 'LK-3103', 'LK-3104', 'LK-3115', 'LK-2007', 'LK-2008', 'LK-3024'];

/** The platform may still be at it: no answer in time, connection cut, or a gateway that gave up waiting for it. */
function isSilence(error: unknown): boolean {
  if (!(error instanceof FailureError)) return false;
  const { code, details = {} } = error.failure;
  return code === 'LK-3003' || code === 'LK-3004' || [502, 503, 504].includes(Number(details['status']));
}

interface Outcomes {
  /** After a clear refusal nothing must be looked for (and revoked) under the name. */
  readonly refused: () => Promise<unknown>;
  /** Without an answer it must be looked for longer than once. */
  readonly silent: () => Promise<unknown>;
}

/**
 * The one request that is not stopped when the user gives up: its answer says what there is to undo, while a platform
 * goes on with what it was asked for. It ends by its own timeout.
 */
async function createOnce(
  passwords: AppPasswords,
  name: string,
  { refused, silent }: Outcomes,
): Promise<NewAppPassword> {
  try {
    return await passwords.create(name);
  } catch (error) {
    const code = error instanceof FailureError ? error.failure.code : '';
    if (clearRefusals.includes(code)) await refused();
    if (isSilence(error)) await silent();
    throw error;
  }
}

/** How the app password for a drive comes about. @param reached told of what there is to go back from */
export type ObtainForDrive = (
  services: Services,
  wish: SetUpWish,
  suggested: Preparation,
  run: SetUpRun,
  reached: SetUpProgress,
) => Promise<Created<DriveUse>>;
