import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import type { Granted } from '../platforms/platform.ts';
import type { Ask } from '../sign-in/ask.ts';
import { visitBrowser } from '../sign-in/visit-browser.ts';
import type { Entry } from './entry.ts';
import { given } from './given.ts';
import { keepOrRevoke, type Granting, type Kept } from './granting.ts';
import { mayHaveAnswered } from './lost-answer.ts';
import { keepGrant } from './open-grant.ts';

/** How often the platform is asked whether somebody has granted it. */
const POLL_MS = 1000;

/**
 * Sends a person to their browser, and asks the platform until they have granted it.
 * @param why the browser, when they had begun with a password
 */
export async function grantInBrowser(of: Granting, why?: Failure): Promise<Kept> {
  const { parts, platform, asked, run: { ask, signal }, entered, write } = of; // prettier-ignore
  const { platform: { address }, password: { name } } = asked; // prettier-ignore
  const pending = await platform.requestGrant(address, name, signal);
  // Proves that the keychain works, too, before anybody is sent anywhere.
  await keepGrant(parts.secrets, asked, { is: 'pending', token: pending.token });
  const now = parts.now();
  const grantUntil = new Date(now.getTime() + pending.seconds * 1000).toISOString();
  const creating: Entry = { ...asked, phase: 'creating', grantUntil };
  await write<Entry>({ ...creating, unansweredAt: now.toISOString() });

  const answers = { allHeard: true };
  const askOnce = async (): Promise<Granted | undefined> => {
    try {
      return await platform.grantOf(address, name, pending.token);
    } catch (error) {
      if (mayHaveAnswered(error)) answers.allHeard = false;
      throw error;
    }
  };
  const poll = async (over: AbortSignal): Promise<Granted> => {
    const made = await untilGranted(askOnce, over);
    answers.allHeard = false; // until what follows has kept it, or revoked it
    await keepOrRevoke(of, made);
    return made;
  };
  const visit = { url: pending.url, host: new URL(address).host, seconds: pending.seconds, ...given({ why }) };
  try {
    return { granted: await visitAndSettle(ask, visit, poll, signal), creating };
  } catch (error) {
    if (answers.allHeard) entered(creating); // none of them was the app password: nothing can be lost
    throw error;
  }
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
const passing = ['LK-3001', 'LK-3002', 'LK-3003', 'LK-3004', 'LK-3012', 'LK-3013', 'LK-3024'] as const;

/** A person waits: what takes longer is asked after all the same. */
const MOST_WAIT_S = 120;

/** Asks about once a second, or when the server says that it may be asked again. @throws FailureError what no more asking mends; LK-0002 once it is over. */
async function untilGranted(poll: () => Promise<Granted | undefined>, over: AbortSignal): Promise<Granted> {
  for (let waitMs = POLL_MS; ;) {
    await pause(waitMs, over);
    waitMs = POLL_MS;
    if (over.aborted) throw new FailureError('LK-0002');
    try {
      const granted = await poll();
      if (granted !== undefined) return granted;
    } catch (error) {
      if (!isFailure(error, ...passing)) throw error;
      const askedS = Number(error.failure.details?.['retryAfterS'] ?? 0);
      waitMs = Math.max(POLL_MS, Math.min(askedS, MOST_WAIT_S) * 1000);
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
