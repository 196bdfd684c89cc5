import type { SessionPlatform, Session, SignInRequest } from '../platforms/platform.ts';
import { withSessions } from '../platforms/platform.ts';
import { FailureError } from '../contract/failure.ts';
import { codeOfWhy } from '../secrets/secret-store.ts';
import type { Ask } from '../sign-in/ask.ts';
import { sessionBinding, type Owner } from './bindings.ts';
import { keptOrEnded } from './end-session.ts';
import type { Entry } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { given } from './given.ts';
import { assertBound, keptSecret } from './kept-secret.ts';
import type { Parts } from './parts.ts';
import { closeRecord, endRefreshToken, leaveRefresh, signInRecorded } from './recorded-session.ts';
import type { Steps } from './steps.ts';

interface SignInRun {
  readonly ask: Ask;
  readonly steps: Steps;
  readonly signal: AbortSignal;
  /** Nothing is under way that a next start would have to end: the session lives as long as somebody looks at the account. */
  readonly unrecorded?: true;
}

/** Whose session: an account, and the connection whose keychain item may give one without anybody. */
export type SessionOwner = Owner & Pick<Entry, 'browser'> & { readonly id?: string };

/** Whose keychain items they are. */
type KeptFor = Pick<Entry, 'id' | 'platform' | 'user' | 'caFile'>;

/**
 * A session of an account that was signed in to before, the way it was signed in to then. Nobody is asked where the keychain
 * holds what gives one.
 * @throws FailureError LK-2xxx, LK-3xxx, LK-4xxx.
 */
export async function openSession(parts: Parts, owner: SessionOwner, run: SignInRun): Promise<Session> {
  const { platform: of, user, caFile, browser } = owner;
  const platform = withSessions(parts.platform(of.kind, caFile));
  const request: SignInRequest = { address: of.address, user, ...given({ browser }) };
  if (owner.id !== undefined) await assertBound(parts, { ...owner, id: owner.id });
  return await run.steps.run('sign-in', async () => {
    const resumed = await resume(parts, platform, request, owner, run.signal);
    if (resumed !== undefined) return resumed;
    const signIn = (ask: Ask): Promise<Session> => platform.signIn(request, ask, run.signal);
    const session =
      run.unrecorded === true
        ? await signIn(run.ask)
        : await signInRecorded(parts, owner, run.ask, browser === true, signIn);
    const { id } = owner;
    if (id !== undefined) await keptOrEnded(parts, owner, session, () => keepRefresh(parts, { ...owner, id }, session));
    else if (session.refresh !== undefined) return await withoutRefresh(parts, platform, session);
    return session;
  });
}

/** Of an account that nothing here belongs to: what gives the next session would live on, and nobody would know of it. */
async function withoutRefresh(parts: Parts, platform: SessionPlatform, session: Session): Promise<Session> {
  const { refresh, ...rest } = session;
  if (refresh !== undefined) {
    await platform.endRefresh?.(session, refresh).catch((error: unknown) => failureOf(error, parts.log));
  }
  return rest;
}

async function resume(
  parts: Parts,
  platform: SessionPlatform,
  request: SignInRequest,
  owner: SessionOwner,
  signal: AbortSignal,
): Promise<Session | undefined> {
  const { id, browser } = owner;
  if (platform.resume === undefined || browser !== true || id === undefined) return undefined;
  const key = { kind: 'refresh-token', id } as const;
  const kept = await keptSecret(parts.secrets, key, sessionBinding(owner));
  if (kept === undefined) return undefined;
  const session = await platform.resume(request, kept, signal);
  // It serves once: what is in the keychain must be the next one, or nothing, before anything else can go wrong.
  if (session?.refresh === undefined) await parts.secrets.forget(key);
  else await keptOrEnded(parts, owner, session, () => keepRefresh(parts, { ...owner, id }, session));
  return session;
}

/**
 * Keeps a session for as long as work is open, so that a next start can end it, and what it gave, without asking; and proves
 * that the keychain works. @throws FailureError LK-4001 to LK-4004.
 */
export async function keepSession(parts: Parts, entry: KeptFor, session: Session): Promise<void> {
  await parts.secrets.write({ kind: 'session', id: entry.id }, session.token, sessionBinding(entry));
  const { refresh } = session;
  if (refresh !== undefined) {
    await parts.secrets.write({ kind: 'refresh-token', id: entry.id }, refresh, sessionBinding(entry));
  }
  await closeRecord(parts, session);
}

/** Keeps what gives the next session without anybody, where there is such a thing. @throws FailureError LK-4001 to LK-4004. */
export async function keepRefresh(parts: Parts, owner: KeptFor, session: Session): Promise<void> {
  const { refresh } = session;
  if (refresh === undefined) return;
  await parts.secrets.write({ kind: 'refresh-token', id: owner.id }, refresh, sessionBinding(owner));
  await leaveRefresh(parts, owner, session);
}

/**
 * Forgets it, and ends it on the platform, where trouble stops nothing. @throws FailureError LK-4001 to LK-4004.
 */
export async function forgetRefresh(parts: Parts, entry: Entry, session: Session | undefined): Promise<void> {
  if (entry.browser !== true) return;
  const key = { kind: 'refresh-token', id: entry.id } as const;
  const kept = await parts.secrets.read(key, sessionBinding(entry));
  if (kept.found === 'no') return;
  if (kept.found === 'unknown') throw new FailureError(codeOfWhy[kept.why]);
  // One of another server goes here, and stays there: it is sent nowhere.
  if (entry.localOnly !== true && kept.found === 'yes') {
    await endRefreshToken(parts, entry, kept.secret, session).catch((error: unknown) => {
      parts.log.info('refresh-not-ended', { code: failureOf(error, parts.log).code });
    });
  }
  await parts.secrets.forget(key);
}
