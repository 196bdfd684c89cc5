import { isOrphan, type OwnedPasswordView, type RevocationReport } from '../contract/app-passwords.ts';
import { FailureError } from '../contract/failure.ts';
import type { PlatformKind } from '../contract/view.ts';
import { withSessions, type Session } from '../platforms/platform.ts';
import { failureOf } from './failure-of.ts';
import { owned, usesOf } from './ownership.ts';
import type { Parts } from './parts.ts';
import type { Steps } from './steps.ts';

/** An account that the user is signed in to. */
export interface SignedIn {
  readonly session: Session;
  readonly kind: PlatformKind;
  /** PEM file of a private CA of the platform. */
  readonly caFile?: string | undefined;
}

/** The app passwords of the account, each with whose it is. @throws FailureError */
export async function listOwned(
  parts: Parts,
  { session, kind, caFile }: SignedIn,
  signal?: AbortSignal,
): Promise<readonly OwnedPasswordView[]> {
  let told: string | undefined;
  const clock = (date: string): void => {
    told = date;
  };
  const listed = await withSessions(parts.platform(kind, caFile)).passwords(session).list(signal, clock);
  const { machine } = parts;
  const here = { machine, device: await parts.device(), uses: await usesOf(parts, session) };
  const now = await platformNow(parts, told);
  return listed.map((password) => owned(password, here, now));
}

/** What the platform says it is, or said last: this machine's clock may be years behind. */
async function platformNow(parts: Parts, told: string | undefined): Promise<Date> {
  const said = Date.parse(told ?? '');
  return new Date(Number.isNaN(said) ? parts.now().getTime() + (await parts.upkeep.read()).offsetMs : said);
}

/**
 * Revokes app passwords of the account, in order. A drive of this machine that uses one is unmapped before: mounted with a
 * dead password it would get the whole office's address banned. To be called while the exclusive lock is held.
 * @returns what was revoked, and the failure that stopped it, if any.
 */
export async function revokeOwned(
  parts: Parts,
  { session, kind, caFile }: SignedIn,
  chosen: readonly OwnedPasswordView[],
  run: { readonly steps: Steps; readonly signal: AbortSignal },
): Promise<RevocationReport> {
  const passwords = withSessions(parts.platform(kind, caFile)).passwords(session);
  const revoked: OwnedPasswordView[] = [];
  try {
    await run.steps.run('revoke', async () => {
      for (const password of chosen) {
        run.signal.throwIfAborted();
        if (isOrphan(password)) await assertNotMounted(parts, session);
        for (const { passwordId, drive } of await usesOf(parts, session)) {
          if (passwordId === password.id && drive !== undefined) await parts.drives.disconnect(drive);
        }
        await passwords.revoke(password.id, run.signal);
        revoked.push(password);
      }
    });
    return { revoked };
  } catch (error) {
    return { revoked, failure: run.signal.aborted ? { code: 'LK-0002' } : failureOf(error, parts.log) };
  }
}

/**
 * A drive whose data was lost may still be mounted with the app password that is about to go.
 * @throws FailureError LK-7016 when something of the server is mounted that may be one.
 */
async function assertNotMounted(parts: Parts, { address }: Pick<Session, 'address'>): Promise<void> {
  const known = [...(await parts.connections.list()), ...(await parts.journal.list())].flatMap(
    ({ drive }) => drive ?? [],
  );
  const [path] = await parts.drives.disconnectUnknown(new URL(address), known);
  if (path !== undefined) throw new FailureError('LK-7016', { host: new URL(address).host, path });
}

/** Those of a list that are meant. @throws FailureError LK-1016 when one is not in it. */
export function meant(all: readonly OwnedPasswordView[], ids: readonly string[]): readonly OwnedPasswordView[] {
  return [...new Set(ids)].map((id) => {
    const found = all.find((password) => password.id === id);
    if (found === undefined) throw new FailureError('LK-1016', { id: id.slice(0, 80) });
    return found;
  });
}
