import { withChosenFolder } from './choose-folder.ts';
import { makeInSession } from './drive-in-session.ts';
import { takeGiven } from './drive-with-given.ts';
import { haveGranted } from './drive-by-grant.ts';
import { finish } from './finish.ts';
import { leave, type Reached } from './leave.ts';
import { meansOf, type Means } from './means.ts';
import type { ObtainForDrive } from './obtain-for-drive.ts';
import type { Parts } from './parts.ts';
import { prepare, type SetUpWish } from './prepare.ts';
import type { SetUpResult, SetUpRun } from './set-up-run.ts';
import { storeAppPassword } from './store-app-password.ts';

/** How the app password comes about. */
const obtain: Readonly<Record<Means, ObtainForDrive>> = {
  session: makeInSession,
  grant: haveGranted,
  given: takeGiven,
};

/** The whole main job. To be called while the exclusive lock is held. */
export async function setUp(parts: Parts, wish: SetUpWish, run: SetUpRun): Promise<SetUpResult> {
  const reached: Reached = {};
  try {
    const suggested = await run.steps.run('discover', () => prepare(parts, wish, run.signal));
    const created = await obtain[meansOf(parts, suggested)](parts, wish, suggested, run, reached);
    const stored = await run.steps.run('store', () => storeAppPassword(parts, created, run.signal));
    reached.entry = stored;
    const placed = await withChosenFolder(parts, stored, wish, created.secret, run);
    reached.entry = placed;
    // What somebody gave was tried when it was typed.
    const untried = placed.password.origin !== 'given';
    const options = { signal: run.signal, session: reached.signedIn?.session, untried };
    const { connection, notes } = await finish(parts, placed, created.secret, run.steps, options);
    return { ok: true, value: connection, notes };
  } catch (error) {
    return await leave(parts, reached, error, run);
  }
}
