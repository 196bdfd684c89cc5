import type { Connection } from '../connections/connection.ts';
import { withSessions, type Session } from '../platforms/platform.ts';
import { createAppPassword, setUpEntry } from './create-app-password.ts';
import { finishApplication } from './finish-application.ts';
import { leave, type Reached } from './leave.ts';
import { offerOrphans } from './make-room.ts';
import type { Parts } from './parts.ts';
import { prepareApplication, signInRequest, type ApplicationWish, type Named } from './prepare.ts';
import { undoForAccount } from './recovery.ts';
import type { SetUpResult, SetUpRun } from './set-up.ts';
import { storeAppPassword } from './store-app-password.ts';
import { abandonSession } from './undo.ts';

/**
 * An app password for another application: made, kept, and looked after like that of a drive. To be called while the
 * exclusive lock is held.
 */
export async function setUpApplication(
  parts: Parts,
  wish: ApplicationWish,
  run: SetUpRun,
): Promise<SetUpResult<Connection>> {
  const reached: Reached = {};
  const useOf = (login: string) => ({ purpose: 'application', login }) as const;
  try {
    const named = await run.steps.run('discover', () => prepareApplication(parts, wish, run.signal));
    const session = await run.steps.run('sign-in', () => signIn(parts, wish, named, run));
    reached.session = session;
    await offerOrphans(parts, { session, kind: named.info.kind, caFile: wish.caFile }, run);
    const created = await run.steps.run('create', () =>
      createAppPassword(parts, setUpEntry(parts, wish, named, session), session, useOf, run, (entry) => {
        reached.entry = entry;
      }),
    );
    const stored = await run.steps.run('store', () => storeAppPassword(parts, created, run.signal));
    reached.entry = stored;
    return { ok: true, value: await finishApplication(parts, stored, run.steps, { signal: run.signal, session }) };
  } catch (error) {
    return await leave(parts, wish, reached, error, run);
  }
}

async function signIn(parts: Parts, wish: ApplicationWish, { info }: Named, run: SetUpRun): Promise<Session> {
  const platform = withSessions(parts.platform(info.kind, wish.caFile));
  const session = await platform.signIn(signInRequest(wish, info), run.ask, run.signal);
  try {
    await undoForAccount(parts, session, run.signal);
    return session;
  } catch (error) {
    await abandonSession(
      parts,
      { platform: info, ...(wish.caFile === undefined ? {} : { caFile: wish.caFile }) },
      session,
    );
    throw error;
  }
}
