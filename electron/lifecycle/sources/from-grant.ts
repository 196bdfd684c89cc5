import { FailureError, isFailure, type Failure } from '../../contract/failure.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import { sleepUntil } from '../../os/abort.ts';
import { withGrants, type Granted, type GrantPlatform, type Holder } from '../../platforms/platform.ts';
import type { Secret } from '../../secrets/secret.ts';
import type { Ask } from '../../sign-in/ask.ts';
import { MAX_PASSWORD_TRIES } from '../../sign-in/sign-in.ts';
import { visitBrowser } from '../../sign-in/visit-browser.ts';
import { assertRightAccount } from '../account.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { keepGrant } from '../kept-secrets.ts';
import { endOf } from '../password-end.ts';
import { isAmbiguous } from '../revocation.ts';
import { failureOf } from '../run.ts';
import type { Services } from '../services.ts';
import type { Created, PasswordSource, SourceRun, Use, UseOf } from './password-source.ts';

/**
 * Has an app password granted: signing in is what makes it. Its name has to be known before, so people agree on names before
 * anybody signs in; and the WebDAV server is asked for its challenge first, so that nothing is granted in vain.
 */
export function fromGrant(services: Services): PasswordSource {
  return {
    async obtain(wish, run) {
      const probing = wish.probe?.(run.signal);
      probing?.catch(() => undefined); // `agree` waits for the probe, and throws its error
      const begun = await wish.agree(wish.request);
      return await wish.place(await grantAppPassword(services, begun, wish.useOf, run));
    },
  };
}

/** The parts that both ways of having an app password granted (in the browser, by the account's password) work with. */
interface Granting<E extends JournalEntry> {
  readonly services: Services;
  readonly platform: GrantPlatform;
  /** The entry from before the platform is asked, when no app password can have been made. */
  readonly asked: E;
  readonly run: SourceRun;
  /** Called with every entry before it is written, so that undoing knows of it even if the disk refuses the write. */
  readonly onEntry: (entry: JournalEntry) => void;
  readonly write: <W extends JournalEntry>(entry: W) => Promise<W>;
}

/** A granted app password that is in the keychain, and the entry from which the journal continues. */
interface Kept<E extends JournalEntry> {
  readonly granted: Granted;
  readonly creating: E;
}

/**
 * Stores a granted app password, or revokes it when the keychain refuses: nobody could ever revoke it later.
 * @throws FailureError LK-4xxx; LK-3xxx when it stays on the platform.
 */
async function keepOrRevoke<E extends JournalEntry>(
  { services, platform, asked, write }: Granting<E>,
  { login, secret }: Pick<Granted, 'login' | 'secret'>,
): Promise<void> {
  try {
    await keepGrant(services.secrets, asked, { is: 'granted', login, secret });
  } catch (error) {
    const { address } = asked.platform;
    await platform.revokeItself?.({ address, id: asked.id, name: asked.password.name, login, secret });
    await write(asked).catch((trouble: unknown) => failureOf(trouble, services.log));
    throw error;
  }
}

/**
 * Has the platform grant an app password for the account's password, with one request for each password that somebody types.
 * Where the password is not enough, the sign-in continues in the browser, if the asker has one.
 * @throws FailureError LK-2001 when the password was wrong too often, LK-3113 where the platform cannot do this.
 */
async function grantByPassword<E extends JournalEntry>(of: Granting<E>): Promise<Kept<E>> {
  const { platform, asked, run: { ask, signal } } = of; // prettier-ignore
  const { platform: { address }, user } = asked; // prettier-ignore
  const { host } = new URL(address);
  if (platform.grantByPassword === undefined) throw new FailureError('LK-3113', { host });
  let refused: Failure | undefined;
  for (let tries = 1; ; tries += 1) {
    const password = await ask.password({ user, host, ...omitUndefined({ refused }) });
    signal.throwIfAborted();
    try {
      return await grantOnce(of, password);
    } catch (error) {
      if (isFailure(error, 'LK-2015') && ask.browser !== undefined) {
        return await grantInBrowser({ ...of, asked: { ...asked, browser: true as const } }, error.failure);
      }
      if (!isFailure(error, 'LK-2001') || tries === MAX_PASSWORD_TRIES) throw error;
      refused = error.failure;
    }
  }
}

/**
 * Asks for a grant once. The journal is written before, because after a crash the platform cannot be asked again for its answer.
 */
async function grantOnce<E extends JournalEntry>(of: Granting<E>, password: Secret): Promise<Kept<E>> {
  const { services, platform, asked, write } = of;
  const creating = { ...asked, phase: 'creating' as const };
  await write({ ...creating, unansweredAt: services.now().toISOString() });
  const granted = await clearly(of, async () =>
    platform.grantByPassword?.(asked.platform.address, asked.password.name, asked.user, password),
  );
  await keepOrRevoke(of, granted);
  return { granted, creating };
}

/** Removes the mark of a missing answer once the platform has clearly said that it made no app password. */
async function clearly<E extends JournalEntry>(
  { asked, write }: Granting<E>,
  grant: () => Promise<Granted | undefined>,
): Promise<Granted> {
  try {
    const granted = await grant();
    if (granted === undefined) throw new Error('asked for before');
    return granted;
  } catch (error) {
    if (!isAmbiguous(error)) await write(asked);
    throw error;
  }
}

/** Interval, in ms, at which the platform is asked whether the app password was granted. */
const POLL_MS = 1000;

/**
 * Sends a person to the browser, and asks the platform until they have granted the app password.
 * @param why reason for using the browser, when they had begun with a password
 */
async function grantInBrowser<E extends JournalEntry>(of: Granting<E>, why?: Failure): Promise<Kept<E>> {
  const { services, platform, asked, run: { ask, signal }, onEntry, write } = of; // prettier-ignore
  const { platform: { address }, password: { name } } = asked; // prettier-ignore
  const pending = await platform.requestGrant(address, name, signal);
  // This also proves that the keychain works, before anybody is sent to the browser.
  await keepGrant(services.secrets, asked, { is: 'pending', token: pending.token });
  const now = services.now();
  const grantUntil = new Date(now.getTime() + pending.seconds * 1000).toISOString();
  const creating = { ...asked, phase: 'creating' as const, grantUntil };
  await write({ ...creating, unansweredAt: now.toISOString() });

  const answers = { allHeard: true };
  const askOnce = async (): Promise<Granted | undefined> => {
    try {
      return await platform.grantOf(address, name, pending.token);
    } catch (error) {
      if (isAmbiguous(error)) answers.allHeard = false;
      throw error;
    }
  };
  const poll = async (over: AbortSignal): Promise<Granted> => {
    const made = await untilGranted(askOnce, over);
    answers.allHeard = false; // until the next line has stored or revoked it
    await keepOrRevoke(of, made);
    return made;
  };
  const visit = { url: pending.url, host: new URL(address).host, seconds: pending.seconds, ...omitUndefined({ why }) };
  try {
    return { granted: await visitAndSettle(ask, visit, poll, signal), creating };
  } catch (error) {
    if (answers.allHeard) onEntry(creating); // every answer arrived, and none had the app password: the mark can go
    throw error;
  }
}

/**
 * Waits for the visit, and also for the platform's last answer when nobody waits for it any more: the platform gives it only
 * once.
 */
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

/** Failures that pass by themselves, so that the next request may succeed. */
const passing = ['LK-3001', 'LK-3002', 'LK-3003', 'LK-3004', 'LK-3012', 'LK-3013', 'LK-3024'] as const;

/** Longest wait, in seconds, that a server may ask for: a person is waiting, so after that the platform is asked all the same. */
const MOST_WAIT_S = 120;

/**
 * Asks about once a second, or when the server says that it may be asked again.
 * @throws FailureError for a failure that asking again cannot mend; LK-0002 once `over` has aborted.
 */
async function untilGranted(poll: () => Promise<Granted | undefined>, over: AbortSignal): Promise<Granted> {
  for (let waitMs = POLL_MS; ;) {
    await sleepUntil(waitMs, over);
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

/**
 * Has an app password granted, and stores it: the platform gives it only once, so it must be in the keychain before anything else
 * is done. The journal is written before anybody is asked to sign in, so that the next start revokes what was granted meanwhile,
 * or names it.
 * @param begun the first entry, with the name of the app password, and the user whose it has to be, if one was asked for
 * @param useOf tells the use of the app password, once it is known who signed in
 */
async function grantAppPassword<U extends Use, E extends JournalEntry>(
  services: Services,
  begun: E,
  useOf: UseOf<U>,
  run: SourceRun,
): Promise<Created<U, E>> {
  const { platform: { kind, address }, caFile } = begun; // prettier-ignore
  const { steps, signal, onEntry } = run;
  const platform = withGrants(services.platform(kind, caFile));
  const write = async <W extends JournalEntry>(entry: W): Promise<W> => {
    onEntry(entry);
    await services.journal.write(entry);
    return entry;
  };
  const asked: E = { ...begun, password: { ...begun.password, origin: 'granted' as const } };
  const { granted, created, webdav } = await steps.run('sign-in', async () => {
    await write(asked);
    const granting = { services, platform, asked, run, onEntry, write };
    const kept = await (asked.browser === true ? grantInBrowser(granting) : grantByPassword(granting));
    const { id, user } = kept.granted;
    const expiresAt = await endOf(services, kept.granted.expiresAt);
    const password = { ...kept.creating.password, id, ...omitUndefined({ expiresAt }) };
    const made = await write({ ...kept.creating, phase: 'created' as const, user, password });
    signal.throwIfAborted();
    const holder = await platform.holderOf(address, kept.granted, signal);
    if (!isOf(begun, holder)) {
      // A person who typed the account's password has proved that the account is meant, by whatever name it goes.
      const isProven = begun.kind === 'renew' || kept.creating.browser !== true;
      const known = isProven ? [kept.granted.login] : [];
      await assertRightAccount(run.ask, asked.user, new URL(address).host, holder, known);
    }
    signal.throwIfAborted();
    return { granted: kept.granted, created: made, webdav: holder.webdav };
  });
  return await steps.run('create', async () => {
    const { login, secret } = granted;
    return { entry: await write({ ...created, ...useOf({ login, webdav }) }), secret };
  });
}

/**
 * Tells whether a renewal's drive shows the files of the account that signed in: the drive's address has the user's id, whatever
 * name they sign in with.
 */
function isOf({ kind, drive }: JournalEntry, { webdav }: Holder): boolean {
  return kind === 'renew' && drive !== undefined && drive.url.startsWith(webdav);
}
