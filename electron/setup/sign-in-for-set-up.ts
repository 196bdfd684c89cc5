import { withSessions, type Session } from '../platforms/platform.ts';
import { setUpEntry } from './create-app-password.ts';
import { keptOrEnded } from './end-session.ts';
import { given } from './given.ts';
import type { Reached } from './leave.ts';
import { keepSession } from './open-session.ts';
import type { Parts } from './parts.ts';
import { signInRequest, type AccountWish, type Named } from './prepare.ts';
import { signInRecorded } from './recorded-session.ts';
import { undoForAccount } from './recovery.ts';
import { assertRightAccount } from './right-account.ts';
import type { SetUpRun } from './set-up-run.ts';

/**
 * Signs in for a set-up, and does what waits for a session of this account.
 *
 * It is written down before it is opened, and a next start ends it. One of the browser can bring what gives others, for
 * months: it is under an entry before anybody is asked anything else.
 * @param reached told of what there is to go back from, also when this fails
 */
export async function signInForSetUp(
  parts: Parts,
  wish: AccountWish,
  named: Named,
  { ask, signal }: Pick<SetUpRun, 'ask' | 'signal'>,
  reached: Reached,
): Promise<Session> {
  const platform = withSessions(parts.platform(named.info.kind, wish.caFile));
  const of = {
    platform: { kind: named.info.kind, address: named.info.address },
    user: wish.user,
    ...given({ caFile: wish.caFile }),
  };
  const request = signInRequest(wish, named);
  const session = await signInRecorded(parts, of, ask, request.browser === true, (asking) =>
    platform.signIn(request, asking, signal),
  );
  reached.signedIn = { session, kind: named.info.kind, caFile: wish.caFile };
  if (session.browser === true) {
    const entry = setUpEntry(parts, wish, named, session);
    reached.entry = entry;
    await keptOrEnded(parts, entry, session, async () => {
      await parts.journal.write(entry);
      await keepSession(parts, entry, session);
    });
  }
  if (wish.user === '') {
    await assertRightAccount(ask, '', new URL(named.info.address).host, { names: [session.user] });
    signal.throwIfAborted();
  }
  await undoForAccount(parts, session, signal, reached.entry?.id);
  return session;
}
