import { FailureError, isFailure } from '../contract/failure.ts';
import { withGrants, type Granted, type GrantPlatform } from '../platforms/platform.ts';
import type { Ask } from '../sign-in/ask.ts';
import { visitBrowser } from '../sign-in/visit-browser.ts';
import type { Created, Use, UseOf } from './create-app-password.ts';
import type { Entry } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { given } from './given.ts';
import { keepGrant } from './open-grant.ts';
import type { Parts } from './parts.ts';
import type { Steps } from './steps.ts';

export interface GrantRun {
  readonly ask: Ask;
  readonly steps: Steps;
  readonly signal: AbortSignal;
}

/** How often the platform is asked whether somebody has granted it. */
const POLL_MS = 1000;

/**
 * Has an app password granted in the browser, and keeps it: what the platform says once must be in the keychain before
 * anything else is done. Journalled before the browser opens, so that a next start asks once more and revokes what was
 * granted meanwhile.
 * @param begun what the journal says first, with the name of the app password
 * @param useOf what it is for, once it is known who signed in
 * @param entered told of every entry before it is written
 */
export async function grantAppPassword<U extends Use>(
  parts: Parts,
  begun: Entry,
  useOf: UseOf<U>,
  { ask, steps, signal }: GrantRun,
  entered: (entry: Entry) => void,
): Promise<Created<U>> {
  const { platform: { kind, address }, caFile } = begun; // prettier-ignore
  const { name } = begun.password;
  const platform = withGrants(parts.platform(kind, caFile));
  const write = async <E extends Entry>(entry: E): Promise<E> => {
    entered(entry);
    await parts.journal.write(entry);
    return entry;
  };
  const asked: Entry = { ...begun, password: { ...begun.password, origin: 'granted' } };
  const { granted, creating } = await steps.run('sign-in', async () => {
    await write(asked);
    const pending = await platform.requestGrant(address, name, signal);
    // Proves that the keychain works, too, before anybody is sent anywhere.
    await keepGrant(parts.secrets, begun, { is: 'pending', token: pending.token });
    const grantUntil = new Date(parts.now().getTime() + pending.seconds * 1000).toISOString();
    const waiting = await write<Entry>({ ...asked, phase: 'creating', grantUntil });
    const visit = { url: pending.url, host: new URL(address).host, seconds: pending.seconds };
    const poll = async (over: AbortSignal): Promise<Granted> => {
      const made = await untilGranted(() => platform.grantOf(address, name, pending.token), over);
      await keepOrRevoke(parts, platform, waiting, made, () => write(asked));
      return made;
    };
    return { granted: await visitAndSettle(ask, visit, poll, signal), creating: waiting };
  });
  return await steps.run('create', async () => {
    const { user, login, expiresAt, secret } = granted;
    const password = { ...creating.password, id: granted.id, ...given({ expiresAt }) };
    const created = await write({ ...creating, phase: 'created' as const, user, password });
    signal.throwIfAborted();
    const webdav = await platform.webdavOf(address, granted, signal);
    return { entry: await write({ ...created, ...useOf({ login, webdav }) }), secret };
  });
}

/** The last answer counts also when nobody waits for it any more: the platform gives it once. */
async function visitAndSettle<T>(
  ask: Ask,
  visit: Parameters<typeof visitBrowser>[1],
  comes: (over: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let settled: Promise<unknown> = Promise.resolve();
  const coming = (over: AbortSignal): Promise<T> => {
    const work = comes(over);
    settled = work.catch(() => undefined);
    return work;
  };
  try {
    return await visitBrowser(ask, visit, coming, signal);
  } finally {
    await settled;
  }
}

/** What is over by itself: the next time may tell more. */
const passing = ['LK-3001', 'LK-3002', 'LK-3003', 'LK-3004', 'LK-3012', 'LK-3013'] as const;

/** Asks about once a second. @throws FailureError what no more asking mends; LK-0002 once it is over. */
async function untilGranted(poll: () => Promise<Granted | undefined>, over: AbortSignal): Promise<Granted> {
  for (;;) {
    await pause(POLL_MS, over);
    if (over.aborted) throw new FailureError('LK-0002');
    try {
      const granted = await poll();
      if (granted !== undefined) return granted;
    } catch (error) {
      if (!isFailure(error, ...passing)) throw error;
    }
  }
}

function pause(ms: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      over.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    over.addEventListener('abort', end, { once: true });
  });
}

/** What cannot be kept must not stay: nobody could ever revoke it. @param gone told when it is revoked */
async function keepOrRevoke(
  parts: Parts,
  platform: GrantPlatform,
  entry: Entry,
  { login, secret }: Granted,
  gone: () => Promise<unknown>,
): Promise<void> {
  try {
    await keepGrant(parts.secrets, entry, { is: 'granted', login, secret });
  } catch (error) {
    const { address } = entry.platform;
    await platform.revokeItself?.({ address, id: entry.id, name: entry.password.name, login, secret });
    await gone().catch((trouble: unknown) => failureOf(trouble, parts.log));
    throw error;
  }
}
