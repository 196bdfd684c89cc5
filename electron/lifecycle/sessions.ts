import * as z from 'zod/mini';
import { FailureError, isFailure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Recovery } from '../contract/view.ts';
import { withSessions, type Session, type SessionPlatform, type SignInRequest } from '../platforms/platform.ts';
import { codeOfWhy } from '../secrets/secret-store.ts';
import { Secret } from '../secrets/secret.ts';
import type { Ask } from '../sign-in/ask.ts';
import type { JournalEntry, SessionRecord } from './journal/journal-entry.ts';
import { assertBound, grantBinding, keptSecret, sessionBinding, type Owner } from './kept-secrets.ts';
import { failureOf, type Steps } from './run.ts';
import type { Services } from './services.ts';

/** The platform that a session belongs to. */
interface From {
  readonly platform: Pick<JournalEntry['platform'], 'kind'>;
  readonly caFile?: string;
}

/**
 * Ends a session on the platform. Never rejects: sessions end by themselves soon, so a failure stops nothing, and the next start
 * tries once more.
 */
export async function signOutQuietly(services: Services, from: From, session: Session): Promise<void> {
  try {
    await withSessions(services.platform(from.platform.kind, from.caFile)).signOut(session);
    await closeRecord(services, session);
  } catch (error) {
    services.log.info('sign-out-failed', { code: failureOf(error, services.log).code });
  }
}

/** Ends a session that no work was begun with, and its refresh token. Never rejects. */
export async function abandonSession(services: Services, from: From, session: Session): Promise<void> {
  const { refresh } = session;
  if (refresh !== undefined) {
    const platform = withSessions(services.platform(from.platform.kind, from.caFile));
    await platform.endRefresh?.(session, refresh).catch((error: unknown) => failureOf(error, services.log));
  }
  await signOutQuietly(services, from, session);
}

/**
 * Runs `keep` to store what a sign-in gave, and ends the session when that fails: whatever is in no keychain would live on, and
 * nobody could end it.
 * @throws what `keep` throws
 */
export async function keptOrEnded(
  services: Services,
  from: From,
  session: Session,
  keep: () => Promise<void>,
): Promise<void> {
  try {
    await keep();
  } catch (error) {
    await abandonSession(services, from, session);
    throw error;
  }
}

type Of = Pick<JournalEntry, 'platform' | 'user' | 'caFile'>;
type Where = Pick<JournalEntry, 'platform' | 'caFile'>;

/** Describes the keychain item of a record. */
const kept = z.strictObject({ token: z.string(), refresh: z.exactOptional(z.string()) });

/**
 * Signs in, so that no session can be left open unnoticed: each session is recorded before it is asked for, and is in the
 * keychain before it is used. While a person is asked something the record is taken back, because every request until then has
 * been answered.
 * @param byBrowser true when no password is asked for first, so that the record is written at once
 * @param signIn signs in with the asker that it is given
 * @throws what `signIn` throws; FailureError LK-1013, LK-4xxx, with the session ended.
 */
export async function signInRecorded(
  services: Services,
  { platform, user, caFile }: Of,
  ask: Ask,
  byBrowser: boolean,
  signIn: (ask: Ask) => Promise<Session>,
): Promise<Session> {
  const id = services.random();
  const base = { version: 1, id, platform, user, ...omitUndefined({ caFile }) } as const;
  let isRecorded = false;
  const record = async (): Promise<void> => {
    if (isRecorded) return;
    isRecorded = true; // set even if the write fails: what may be on the disk has to be deleted again
    await services.sessions.write({ ...base, askedAt: services.now().toISOString() });
  };
  const takeBack = async (): Promise<void> => {
    if (isRecorded) await services.sessions.close(id);
    isRecorded = false;
  };
  const browser = ask.browser?.bind(ask);
  const recording: Ask = {
    ...ask,
    async password(question) {
      await takeBack();
      const password = await ask.password(question);
      await record();
      return password;
    },
    async method(question) {
      await takeBack();
      return await ask.method(question);
    },
    async code(question) {
      await takeBack();
      const answer = await ask.code(question);
      if (answer.kind === 'code') await record();
      return answer;
    },
    ...(browser === undefined
      ? {}
      : {
          async browser(visit, over) {
            await record();
            await browser(visit, over);
          },
        }),
  };
  let session: Session;
  try {
    if (byBrowser) await record(); // before anybody can come back from the browser
    session = { ...(await signIn(recording)), recordedAs: id };
  } catch (error) {
    await takeBack().catch((trouble: unknown) => failureOf(trouble, services.log));
    throw error;
  }
  try {
    await record();
    await keepRecorded(services, base, session);
  } catch (error) {
    await endRecorded(services, { platform, ...omitUndefined({ caFile }) }, session).catch((trouble: unknown) =>
      failureOf(trouble, services.log),
    );
    await erase(services, id).catch((trouble: unknown) => failureOf(trouble, services.log));
    throw error;
  }
  return session;
}

/**
 * Stores a recorded session in the keychain, bound to the server alone: the user may be known only after the sign-in, when the
 * record is already written.
 */
async function keepRecorded(services: Services, of: Where, { token, refresh, recordedAs: id }: Session): Promise<void> {
  if (id === undefined) return;
  const texts = { token: token.use((text) => text), ...omitUndefined({ refresh: refresh?.use((text) => text) }) };
  await services.secrets.write({ kind: 'session', id }, new Secret(JSON.stringify(texts)), grantBinding(of));
}

/**
 * Takes the refresh token out of a session's keychain item: the connection has the token now, and the next start must not end it.
 * @throws FailureError LK-4xxx.
 */
export async function leaveRefresh(services: Services, of: Where, session: Session): Promise<void> {
  const { refresh: _, ...rest } = session;
  if (!closed.has(session)) await keepRecorded(services, of, rest);
}

const closed = new WeakSet<Session>();

/**
 * Closes the record of a session that has ended, or that a journal entry takes over. Never rejects: after a failure the next
 * start ends the session once more.
 */
export async function closeRecord(services: Services, session: Session): Promise<void> {
  const { recordedAs: id } = session;
  if (id === undefined || closed.has(session)) return;
  closed.add(session);
  await erase(services, id).catch((error: unknown) => failureOf(error, services.log));
}

async function erase(services: Services, id: string): Promise<void> {
  await services.secrets.forget({ kind: 'session', id });
  await services.sessions.close(id);
}

/** How long, in ms, ending a session is tried again; sessions are short-lived. */
const TRIED_MS = 3600_000;

/**
 * Ends the sessions that earlier runs left open. To be called while the exclusive lock is held, after the journal's entries have
 * been dealt with, whose work may need these sessions.
 * @returns the sessions that nobody can end, because the platform's answer was never read (LK-2019)
 */
export async function endLeftSessions(services: Services): Promise<readonly Recovery[]> {
  const said: Recovery[] = [];
  for (const record of await services.sessions.list()) {
    const age = Math.abs(services.now().getTime() - Date.parse(record.askedAt));
    try {
      const item = await keptSecret(services.secrets, { kind: 'session', id: record.id }, grantBinding(record));
      if (item === undefined) said.push(lost(record));
      else {
        const session = sessionOf(record, item);
        if (age < TRIED_MS && (await isNeeded(services, session))) continue;
        await endRecorded(services, record, session);
      }
      await erase(services, record.id);
    } catch (error) {
      services.log.info('session-not-ended', { code: failureOf(error, services.log).code });
      if (!(age < TRIED_MS)) {
        await erase(services, record.id).catch((trouble: unknown) => failureOf(trouble, services.log));
      }
    }
  }
  return said;
}

/** Tells whether an open entry holds this very session for its work. */
async function isNeeded(services: Services, { token }: Session): Promise<boolean> {
  for (const entry of await services.journal.list()) {
    const key = { kind: 'session', id: entry.id } as const;
    const own = await keptSecret(services.secrets, key, sessionBinding(entry), grantBinding(entry));
    if (own !== undefined && own.equals(token)) return true;
  }
  return false;
}

function sessionOf({ platform: { address }, user, id }: SessionRecord, item: Secret): Session {
  const { token, refresh } = kept.parse(item.use((text): unknown => JSON.parse(text)));
  const more = refresh === undefined ? {} : { refresh: new Secret(refresh) };
  return { address, user, token: new Secret(token), recordedAs: id, ...more };
}

/** Ends a recorded session and its refresh token. @throws FailureError LK-3xxx. */
async function endRecorded(
  services: Services,
  { platform: { kind }, caFile }: Pick<SessionRecord, 'platform' | 'caFile'>,
  session: Session,
): Promise<void> {
  const platform = withSessions(services.platform(kind, caFile));
  if (session.refresh !== undefined) {
    const of = { platform: { kind, address: session.address }, user: session.user, ...omitUndefined({ caFile }) };
    await endRefreshToken(services, of, session.refresh, session).catch((error: unknown) =>
      failureOf(error, services.log),
    );
  }
  await platform.signOut(session);
}

function lost({ id, platform: { address } }: SessionRecord): Recovery {
  const { host } = new URL(address);
  const { failure } = new FailureError('LK-2019', { host });
  return { id, kind: 'sign-in', label: host, outcome: 'undone', failure };
}

/**
 * Ends a refresh token: with a session that is still open, otherwise with the session that the token gives, which uses the token
 * up.
 * @throws FailureError LK-3xxx
 */
export async function endRefreshToken(
  services: Services,
  { platform: { kind, address }, user, caFile }: Pick<JournalEntry, 'platform' | 'user' | 'caFile'>,
  refresh: Secret,
  session: Session | undefined,
): Promise<void> {
  const platform = withSessions(services.platform(kind, caFile));
  try {
    if (session === undefined) throw new FailureError('LK-2008');
    await platform.endRefresh?.(session, refresh);
  } catch (error) {
    if (!isFailure(error, 'LK-2008')) throw error;
    const fresh = await platform.resume?.({ address, user, browser: true }, refresh);
    if (fresh === undefined) return;
    if (fresh.refresh !== undefined) await platform.endRefresh?.(fresh, fresh.refresh);
    await platform.signOut(fresh);
  }
}

interface SignInRun {
  readonly ask: Ask;
  readonly steps: Steps;
  readonly signal: AbortSignal;
  /**
   * Set when the session need not be recorded: no work depends on it that the next start would have to end, and it lives only as
   * long as somebody looks at the account.
   */
  readonly unrecorded?: true;
}

/**
 * The account that a session is opened for, and the connection (`id`) whose refresh token may open the session without asking
 * anybody.
 */
export type SessionOwner = Owner & Pick<JournalEntry, 'browser'> & { readonly id?: string };

/** The entry or connection that keychain items belong to. */
type KeptFor = Pick<JournalEntry, 'id' | 'platform' | 'user' | 'caFile'>;

/**
 * Opens a session of an account that was signed in to before, in the same way as then. Nobody is asked when the keychain has a
 * refresh token that gives a session.
 * @throws FailureError LK-2xxx, LK-3xxx, LK-4xxx.
 */
export async function openSession(services: Services, owner: SessionOwner, run: SignInRun): Promise<Session> {
  const { platform: of, user, caFile, browser } = owner;
  const platform = withSessions(services.platform(of.kind, caFile));
  const request: SignInRequest = { address: of.address, user, ...omitUndefined({ browser }) };
  if (owner.id !== undefined) await assertBound(services.secrets, { ...owner, id: owner.id });
  return await run.steps.run('sign-in', async () => {
    const resumed = await resume(services, platform, request, owner, run.signal);
    if (resumed !== undefined) return resumed;
    const signIn = (ask: Ask): Promise<Session> => platform.signIn(request, ask, run.signal);
    const session =
      run.unrecorded === true
        ? await signIn(run.ask)
        : await signInRecorded(services, owner, run.ask, browser === true, signIn);
    const { id } = owner;
    if (id !== undefined)
      await keptOrEnded(services, owner, session, () => keepRefresh(services, { ...owner, id }, session));
    else if (session.refresh !== undefined) return await withoutRefresh(services, platform, session);
    return session;
  });
}

/** Ends the refresh token of an account without a connection: the token would live on, and nothing here would know of it. */
async function withoutRefresh(services: Services, platform: SessionPlatform, session: Session): Promise<Session> {
  const { refresh, ...rest } = session;
  if (refresh !== undefined) {
    await platform.endRefresh?.(session, refresh).catch((error: unknown) => failureOf(error, services.log));
  }
  return rest;
}

/**
 * Opens a session without asking anybody, with the refresh token that the keychain may have.
 * @returns undefined when there is none, or it gives no session any more
 * @throws FailureError LK-3xxx, LK-4xxx.
 */
export async function resume(
  services: Services,
  platform: SessionPlatform,
  request: SignInRequest,
  owner: SessionOwner,
  signal: AbortSignal,
): Promise<Session | undefined> {
  const { id, browser } = owner;
  if (platform.resume === undefined || browser !== true || id === undefined) return undefined;
  const key = { kind: 'refresh-token', id } as const;
  const kept = await keptSecret(services.secrets, key, sessionBinding(owner));
  if (kept === undefined) return undefined;
  const session = await platform.resume(request, kept, signal);
  // A refresh token works only once, so the keychain must have the next one, or none, before anything else can fail.
  if (session?.refresh === undefined) await services.secrets.forget(key);
  else await keptOrEnded(services, owner, session, () => keepRefresh(services, { ...owner, id }, session));
  return session;
}

/**
 * Stores a session in the keychain for as long as work is open, so that the next start can end it and its refresh token without
 * asking. This also proves that the keychain works.
 * @throws FailureError LK-4001 to LK-4004.
 */
export async function keepSession(services: Services, entry: KeptFor, session: Session): Promise<void> {
  await services.secrets.write({ kind: 'session', id: entry.id }, session.token, sessionBinding(entry));
  const { refresh } = session;
  if (refresh !== undefined) {
    await services.secrets.write({ kind: 'refresh-token', id: entry.id }, refresh, sessionBinding(entry));
  }
  await closeRecord(services, session);
}

/** Stores a session's refresh token, if it has one. @throws FailureError LK-4001 to LK-4004. */
export async function keepRefresh(services: Services, owner: KeptFor, session: Session): Promise<void> {
  const { refresh } = session;
  if (refresh === undefined) return;
  await services.secrets.write({ kind: 'refresh-token', id: owner.id }, refresh, sessionBinding(owner));
  await leaveRefresh(services, owner, session);
}

/**
 * Forgets the refresh token of an entry and ends it on the platform; a failure there stops nothing.
 * @throws FailureError LK-4001 to LK-4004.
 */
export async function forgetRefresh(
  services: Services,
  entry: JournalEntry,
  session: Session | undefined,
): Promise<void> {
  if (entry.browser !== true) return;
  const key = { kind: 'refresh-token', id: entry.id } as const;
  const kept = await services.secrets.read(key, sessionBinding(entry));
  if (kept.found === 'no') return;
  if (kept.found === 'unknown') throw new FailureError(codeOfWhy[kept.why]);
  // A token of another server is forgotten here and not ended there: nothing is sent to a server that it was not made for.
  if (entry.localOnly !== true && kept.found === 'yes') {
    await endRefreshToken(services, entry, kept.secret, session).catch((error: unknown) => {
      services.log.info('refresh-not-ended', { code: failureOf(error, services.log).code });
    });
  }
  await services.secrets.forget(key);
}
