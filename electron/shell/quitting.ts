import { setTimeout as delay } from 'node:timers/promises';
import { app } from 'electron';
import type { AccountSession } from '../tasks/account-session.ts';
import { hasEnded } from '../tasks/work-state.ts';
import type { Work } from '../tasks/work.ts';

/** Undoing makes a few requests, each with a limit of its own. What is not undone by then the next start undoes. */
const UNDO_MS = 30_000;

/** Lets work that is going on be undone before the app ends. */
export function undoBeforeQuitting(work: Work, accountSession: AccountSession): void {
  let waited = false;
  app.on('before-quit', (event) => {
    const view = work.current();
    void accountSession.close(); // on its way is enough: the session ends by itself soon
    if (waited || view === null || hasEnded(view)) return;
    event.preventDefault();
    work.cancel(view.attempt);
    void Promise.race([work.idle(), delay(UNDO_MS)]).then(() => {
      waited = true;
      app.quit();
    });
  });
}
