import { FailureError } from '../../contract/failure.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import { withSessions, type AppPasswords, type NewAppPassword, type Session } from '../../platforms/platform.ts';
import { assertRightAccount, offerOrphans, withFreeSlot, type RoomRun } from '../account.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { endOf } from '../password-end.ts';
import { failureOf } from '../run.ts';
import type { Services } from '../services.ts';
import { keepSession, keptOrEnded, signInRecorded } from '../sessions.ts';
import type { Created, PasswordSource, PasswordWish, SourceRun, Use, UseOf } from './password-source.ts';

/** Has the app password made in a session, either one that is open already or one that somebody signs in to now. */
export function fromSession(services: Services): PasswordSource {
  return {
    async obtain(wish, run) {
      const { session, early } =
        wish.session === undefined ? await signIn(services, wish, run) : { session: wish.session };
      const begun = await wish.agree(session);
      const how = { ask: run.ask, signal: run.signal, kept: early !== undefined };
      return await run.steps.run('create', async () =>
        wish.place(await createAppPassword(services, begun, session, wish.useOf, how, run.onEntry)),
      );
    },
  };
}

interface SignedInEarly {
  readonly session: Session;
  /** The entry that holds the session already. */
  readonly early?: JournalEntry;
}

/**
 * Signs in, while the server is asked what needs no credentials; then offers to delete what this device has left in the account.
 */
async function signIn<U extends Use, E extends JournalEntry>(
  services: Services,
  wish: PasswordWish<U, E>,
  run: SourceRun,
): Promise<SignedInEarly> {
  const { kind } = wish.account.platform;
  const signedIn = await run.steps.run('sign-in', async () => {
    const probe = new AbortController();
    const giveUp = (): void => {
      probe.abort(); // otherwise the program would wait for a slow server before it ends
    };
    run.signal.addEventListener('abort', giveUp, { once: true });
    const probing = wish.probe?.(probe.signal);
    probing?.catch(() => undefined); // thrown below, where the probe is waited for
    const done = await signInForSetUp(services, wish, run).catch((error: unknown) => {
      giveUp();
      throw error;
    });
    await probing;
    return done;
  });
  await offerOrphans(services, { session: signedIn.session, kind, caFile: wish.account.caFile }, run);
  return signedIn;
}

/**
 * Signs in for a set-up, and does what waits for a session of this account.
 *
 * The session is recorded before it is opened, so that the next start can end it. A sign-in in the browser can bring a refresh
 * token that is good for months: the journal has it before anybody is asked anything else.
 */
async function signInForSetUp<U extends Use, E extends JournalEntry>(
  services: Services,
  { account, request, beforeAgreed }: PasswordWish<U, E>,
  { ask, signal, onEntry, onSession, settle }: SourceRun,
): Promise<SignedInEarly> {
  const platform = withSessions(services.platform(account.platform.kind, account.caFile));
  const of = { ...account, user: request.user };
  const session = await signInRecorded(services, of, ask, request.browser === true, (asking) =>
    platform.signIn(request, asking, signal),
  );
  onSession(session);
  let early: E | undefined;
  if (session.browser === true) {
    const entry = beforeAgreed(session);
    early = entry;
    onEntry(entry);
    await keptOrEnded(services, entry, session, async () => {
      await services.journal.write(entry);
      await keepSession(services, entry, session);
    });
  }
  if (request.user === '') {
    await assertRightAccount(ask, '', new URL(account.platform.address).host, { names: [session.user] });
    signal.throwIfAborted();
  }
  await settle(session, early?.id);
  return { session, ...omitUndefined({ early }) };
}

/**
 * Makes the app password on the platform; the journal is written before and after.
 * @param begun the first entry, with the name of the app password
 * @param useOf tells the use of the app password
 * @param run.kept true when the entry holds the session already
 * @param onEntry called with every entry before it is written, so that undoing knows of it even if the disk refuses the write.
 */
export async function createAppPassword<U extends Use, E extends JournalEntry>(
  services: Services,
  begun: E,
  session: Session,
  useOf: UseOf<U>,
  run: RoomRun & { readonly kept?: boolean },
  onEntry: (entry: JournalEntry) => void,
): Promise<Created<U, E>> {
  const { signal } = run;
  const write = async <W extends JournalEntry>(entry: W): Promise<W> => {
    onEntry(entry);
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
        onRefusal: () => write(begun),
        onSilence: () =>
          write({ ...creating, unansweredAt: services.now().toISOString() }).catch((error: unknown) =>
            failureOf(error, services.log),
          ),
      });
    },
  );
  const entry = await write({
    ...creating,
    phase: 'created' as const,
    password: {
      ...begun.password,
      id: made.id,
      ...omitUndefined({ expiresAt: await endOf(services, made.expiresAt) }),
    },
    ...useOf(made),
  });
  signal.throwIfAborted();
  return { entry, secret: made.secret };
}

/**
 * Makes sure that a name chosen by the user is free: undoing by name would otherwise revoke the app password of somebody's
 * working drive, made long ago under that name.
 * @throws FailureError LK-3102
 */
async function assertNameIsFree(passwords: AppPasswords, name: string, signal: AbortSignal): Promise<void> {
  if ((await passwords.list(signal)).some((other) => other.name === name)) throw new FailureError('LK-3102', { name });
}

/** Failures with which the platform clearly says that it made nothing. */
const clearRefusals = ['LK-3101', 'LK-3102', 'LK-3103', 'LK-3104', 'LK-3115', 'LK-2007', 'LK-2008', 'LK-3024'];

/**
 * Tells whether the platform may still be making it: no answer in time, a cut connection, or a gateway that gave up waiting for
 * the platform.
 */
function isSilence(error: unknown): boolean {
  if (!(error instanceof FailureError)) return false;
  const { code, details = {} } = error.failure;
  return code === 'LK-3003' || code === 'LK-3004' || [502, 503, 504].includes(Number(details['status']));
}

interface Outcomes {
  /** Called after a clear refusal: nothing must be looked for, and revoked, under the name. */
  readonly onRefusal: () => Promise<unknown>;
  /** Called when there was no answer: the app password must be looked for more than once. */
  readonly onSilence: () => Promise<unknown>;
}

/**
 * Asks the platform to make the app password. Aborting does not stop this request: its answer tells what there is to undo, and it
 * has its own time limit.
 */
async function createOnce(
  passwords: AppPasswords,
  name: string,
  { onRefusal, onSilence }: Outcomes,
): Promise<NewAppPassword> {
  try {
    return await passwords.create(name);
  } catch (error) {
    const code = error instanceof FailureError ? error.failure.code : '';
    if (clearRefusals.includes(code)) await onRefusal();
    if (isSilence(error)) await onSilence();
    throw error;
  }
}
