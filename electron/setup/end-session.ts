import { withSessions, type Session } from '../platforms/platform.ts';
import type { Entry } from './entry.ts';
import { failureOf } from './failure-of.ts';
import type { Parts } from './parts.ts';
import { closeRecord } from './recorded-session.ts';

/** Of which platform a session is. */
interface From {
  readonly platform: Pick<Entry['platform'], 'kind'>;
  readonly caFile?: string;
}

/** Ends the session on the platform. It ends by itself soon, so trouble here stops nothing; the next start tries once more. */
export async function signOutQuietly(parts: Parts, from: From, session: Session): Promise<void> {
  try {
    await withSessions(parts.platform(from.platform.kind, from.caFile)).signOut(session);
    await closeRecord(parts, session);
  } catch (error) {
    parts.log.info('sign-out-failed', { code: failureOf(error, parts.log).code });
  }
}

/** Ends a session that nothing was begun with, and what it gave for the next one. */
export async function abandonSession(parts: Parts, from: From, session: Session): Promise<void> {
  const { refresh } = session;
  if (refresh !== undefined) {
    const platform = withSessions(parts.platform(from.platform.kind, from.caFile));
    await platform.endRefresh?.(session, refresh).catch((error: unknown) => failureOf(error, parts.log));
  }
  await signOutQuietly(parts, from, session);
}

/**
 * Keeps what a sign-in gave, or ends it: what is in no keychain would live on, and nobody could end it.
 * @throws what `keep` throws
 */
export async function keptOrEnded(
  parts: Parts,
  from: From,
  session: Session,
  keep: () => Promise<void>,
): Promise<void> {
  try {
    await keep();
  } catch (error) {
    await abandonSession(parts, from, session);
    throw error;
  }
}
