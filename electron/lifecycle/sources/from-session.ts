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

/** Has the app password made in a session: one that is open already, or one that somebody signs in to. */
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
  /** The entry that has the session already. */
  readonly early?: JournalEntry;
}

/** Signs in, while the server is asked what needs no credentials; then offers what this device has left there. */
async function signIn<U extends Use, E extends JournalEntry>(
  services: Services,
  wish: PasswordWish<U, E>,
  run: SourceRun,
): Promise<SignedInEarly> {
  const { kind } = wish.account.platform;
  const signedIn = await run.steps.run('sign-in', async () => {
    const probe = new AbortController();
    const giveUp = (): void => {
      probe.abort(); // or the program would wait for the answer of a slow server before it ends
    };
    run.signal.addEventListener('abort', giveUp, { once: true });
    const probing = wish.probe?.(probe.signal);
    probing?.catch(() => undefined); // thrown below, where it is waited for
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
 * The session is written down before it is opened, and a next start ends it. A sign-in in the browser can bring a refresh
 * token, good for months: the journal has that before anybody is asked anything else.
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
 * Makes the app password on the platform, journalled before and after.
 * @param begun what the journal says first, with the name of the app password
 * @param useOf what it is for
 * @param run.kept the session is under this entry already
 * @param onEntry told of every entry before it is written: a disk that refuses must not make the way back forget it.
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
  readonly onRefusal: () => Promise<unknown>;
  /** Without an answer it must be looked for longer than once. */
  readonly onSilence: () => Promise<unknown>;
}

/**
 * Asks the platform to make the app password. Giving up does not stop this request: its answer says what there is to undo,
 * and its own timeout ends it.
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
