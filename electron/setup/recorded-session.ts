import * as z from 'zod/mini';
import { FailureError, isFailure } from '../contract/failure.ts';
import type { Recovery } from '../contract/view.ts';
import { withSessions, type Session } from '../platforms/platform.ts';
import { isSameSecret, Secret } from '../secrets/secret.ts';
import type { Ask } from '../sign-in/ask.ts';
import { grantBinding, sessionBinding } from './bindings.ts';
import type { Entry } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { given } from './given.ts';
import { keptSecret } from './kept-secret.ts';
import type { Parts } from './parts.ts';
import type { SessionRecord } from './session-records.ts';

type Of = Pick<Entry, 'platform' | 'user' | 'caFile'>;
type Where = Pick<Entry, 'platform' | 'caFile'>;

/** What the keychain keeps under a record. */
const kept = z.strictObject({ token: z.string(), refresh: z.exactOptional(z.string()) });

/**
 * Signs in with every session that may come of it written down before it is asked for, and in the keychain before anything
 * else is done with it. While a person is asked, none is: whatever was sent before has been answered.
 * @param byBrowser nobody is asked for a password before
 * @param signIn asks by what it is given
 * @throws what `signIn` throws; FailureError LK-1013, LK-4xxx, with the session ended.
 */
export async function signInRecorded(
  parts: Parts,
  { platform, user, caFile }: Of,
  ask: Ask,
  byBrowser: boolean,
  signIn: (ask: Ask) => Promise<Session>,
): Promise<Session> {
  const id = parts.random();
  const base = { version: 1, id, platform, user, ...given({ caFile }) } as const;
  let isRecorded = false;
  const record = async (): Promise<void> => {
    if (isRecorded) return;
    isRecorded = true; // also when it fails: what there may be on the disk has to go again
    await parts.sessions.write({ ...base, askedAt: parts.now().toISOString() });
  };
  const takeBack = async (): Promise<void> => {
    if (isRecorded) await parts.sessions.close(id);
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
    if (byBrowser) await record(); // before anybody can come back from it
    session = { ...(await signIn(recording)), recordedAs: id };
  } catch (error) {
    await takeBack().catch((trouble: unknown) => failureOf(trouble, parts.log));
    throw error;
  }
  try {
    await record();
    await keepRecorded(parts, base, session);
  } catch (error) {
    await endRecorded(parts, { platform, ...given({ caFile }) }, session).catch((trouble: unknown) =>
      failureOf(trouble, parts.log),
    );
    await erase(parts, id).catch((trouble: unknown) => failureOf(trouble, parts.log));
    throw error;
  }
  return session;
}

/** Bound to the server alone: whose it is may be known by the sign-in only, after the record was written. */
async function keepRecorded(parts: Parts, of: Where, { token, refresh, recordedAs: id }: Session): Promise<void> {
  if (id === undefined) return;
  const texts = { token: token.use((text) => text), ...given({ refresh: refresh?.use((text) => text) }) };
  await parts.secrets.write({ kind: 'session', id }, new Secret(JSON.stringify(texts)), grantBinding(of));
}

/** From here on somebody else has what gives the next session: a next start must not end it. @throws FailureError LK-4xxx. */
export async function leaveRefresh(parts: Parts, of: Where, session: Session): Promise<void> {
  const { refresh: _, ...rest } = session;
  if (!closed.has(session)) await keepRecorded(parts, of, rest);
}

const closed = new WeakSet<Session>();

/**
 * Closes the record of a session that is over, or that an entry of the journal has from here on. Trouble with that stops
 * nothing: the next start ends it once more.
 */
export async function closeRecord(parts: Parts, session: Session): Promise<void> {
  const { recordedAs: id } = session;
  if (id === undefined || closed.has(session)) return;
  closed.add(session);
  await erase(parts, id).catch((error: unknown) => failureOf(error, parts.log));
}

async function erase(parts: Parts, id: string): Promise<void> {
  await parts.secrets.forget({ kind: 'session', id });
  await parts.sessions.close(id);
}

/** How long a session that cannot be ended is tried: they are short-lived. */
const TRIED_MS = 3600_000;

/**
 * Ends the sessions that earlier starts left open. To be called while the exclusive lock is held, after the entries of the
 * journal, whose work may need them.
 * @returns those that nobody can end: the platform's answer was never read (LK-2019)
 */
export async function endLeftSessions(parts: Parts): Promise<readonly Recovery[]> {
  const said: Recovery[] = [];
  for (const record of await parts.sessions.list()) {
    const age = Math.abs(parts.now().getTime() - Date.parse(record.askedAt));
    try {
      const item = await keptSecret(parts.secrets, { kind: 'session', id: record.id }, grantBinding(record));
      if (item === undefined) said.push(lost(record));
      else {
        const session = sessionOf(record, item);
        if (age < TRIED_MS && (await isNeeded(parts, session))) continue;
        await endRecorded(parts, record, session);
      }
      await erase(parts, record.id);
    } catch (error) {
      parts.log.info('session-not-ended', { code: failureOf(error, parts.log).code });
      if (!(age < TRIED_MS)) {
        await erase(parts, record.id).catch((trouble: unknown) => failureOf(trouble, parts.log));
      }
    }
  }
  return said;
}

/** Whether an entry that is still open has this very session for what is to be done. */
async function isNeeded(parts: Parts, { token }: Session): Promise<boolean> {
  for (const entry of await parts.journal.list()) {
    const key = { kind: 'session', id: entry.id } as const;
    const own = await keptSecret(parts.secrets, key, sessionBinding(entry), grantBinding(entry));
    if (own !== undefined && isSameSecret(own, token)) return true;
  }
  return false;
}

function sessionOf({ platform: { address }, user, id }: SessionRecord, item: Secret): Session {
  const { token, refresh } = kept.parse(item.use((text): unknown => JSON.parse(text)));
  const more = refresh === undefined ? {} : { refresh: new Secret(refresh) };
  return { address, user, token: new Secret(token), recordedAs: id, ...more };
}

/** Both what it gives for the next one, and itself. @throws FailureError LK-3xxx. */
async function endRecorded(
  parts: Parts,
  { platform: { kind }, caFile }: Pick<SessionRecord, 'platform' | 'caFile'>,
  session: Session,
): Promise<void> {
  const platform = withSessions(parts.platform(kind, caFile));
  if (session.refresh !== undefined) {
    const of = { platform: { kind, address: session.address }, user: session.user, ...given({ caFile }) };
    await endRefreshToken(parts, of, session.refresh, session).catch((error: unknown) => failureOf(error, parts.log));
  }
  await platform.signOut(session);
}

function lost({ id, platform: { address } }: SessionRecord): Recovery {
  const { host } = new URL(address);
  const { failure } = new FailureError('LK-2019', { host });
  return { id, kind: 'sign-in', label: host, outcome: 'undone', failure };
}

/** With a session that has not ended meanwhile; otherwise with the one that it gives, which uses it up. */
export async function endRefreshToken(
  parts: Parts,
  { platform: { kind, address }, user, caFile }: Pick<Entry, 'platform' | 'user' | 'caFile'>,
  refresh: Secret,
  session: Session | undefined,
): Promise<void> {
  const platform = withSessions(parts.platform(kind, caFile));
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
