import { setTimeout as delay } from 'node:timers/promises';
import { app, dialog } from 'electron';
import type { Failure } from '../contract/failure.ts';
import { canBeCutOff } from '../contract/in-use.ts';
import { failureWords } from '../contract/words/failure-words.ts';
import type { Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../log/log.ts';
import type { OperatingSystem } from '../os/operating-system.ts';
import { areWorkerCallsUnderWay } from '../os/worker-calls.ts';
import type { WindowSessions } from '../tasks/window-sessions.ts';
import { hasEnded } from '../tasks/work-state.ts';
import type { Work } from '../tasks/work.ts';
import type { Scheduler } from '../upkeep/scheduler-ports.ts';
import { showFault } from './faults.ts';

/** The greatest time for undoing, which makes a few requests with limits of their own. The next start undoes what is left. */
const UNDO_MS = 30_000;

/** Lets work under way be undone before the app ends. */
export function undoBeforeQuitting(work: Work, sessions: Pick<WindowSessions, 'close'>): void {
  let waited = false;
  app.on('before-quit', (event) => {
    const view = work.current();
    void sessions.close(); // not awaited: the platform's session expires soon by itself
    if (waited || view === null || hasEnded(view)) return;
    event.preventDefault();
    work.cancel(view.attempt);
    void Promise.race([work.idle(), delay(UNDO_MS)]).then(() => {
      waited = true;
      app.quit();
    });
  });
}

/** The greatest time for what is still to be written into the log. */
const LOG_MS = 500;

/**
 * Ends the app despite calls of the system that do not return. Electron would wait for them, as a process without a window that
 * keeps the next one from starting.
 */
export function quitDespiteHangingCalls(log: Pick<Log, 'close'>, os: Pick<OperatingSystem, 'exitAtOnce'>): void {
  app.on('will-quit', (event) => {
    if (!areWorkerCallsUnderWay()) return;
    event.preventDefault();
    void Promise.race([log.close(), delay(LOG_MS)]).finally(() => void os.exitAtOnce(0));
  });
}

interface LeavingParts {
  readonly engine: Pick<Engine, 'disconnectAll'>;
  readonly scheduler: Pick<Scheduler, 'pause' | 'resume'>;
  readonly language: Language;
}

/**
 * Disconnects every drive, ends the process that serves them, and then quits the app. Where programs have files open, the
 * person decides; a failure that keeps a drive connected is shown, and the app stays.
 */
export async function quitAndDisconnect({ engine, scheduler, language }: LeavingParts): Promise<void> {
  // Upkeep would reconnect the drives that it finds disconnected.
  await scheduler.pause();
  const run = { signal: new AbortController().signal };
  let done = await engine.disconnectAll({ cutsOff: false }, run);
  if (!done.ok && canBeCutOff(done.failure)) {
    if (!(await mayCutOff(language, done.failure))) {
      scheduler.resume();
      return;
    }
    done = await engine.disconnectAll({ cutsOff: true }, run);
  }
  if (done.ok) {
    app.quit();
    return;
  }
  showFault(language, done.failure);
  scheduler.resume();
}

async function mayCutOff(language: Language, failure: Failure): Promise<boolean> {
  const { cutOff, keep } = wordsIn(language).shell.dialogs;
  const { summary, userAction } = failureWords(language, failure);
  const { response } = await dialog.showMessageBox({
    ...{ type: 'warning', title: 'Latchkey', message: summary, detail: userAction },
    ...{ buttons: [cutOff, keep], defaultId: 1, cancelId: 1, noLink: true },
  });
  return response === 0;
}

/** Makes a way to quit of which one is under way at most, so that only one question is shown however often the person asks to. */
export function leavingOnce(quit: () => Promise<void>, onError: (error: unknown) => void): () => Promise<void> {
  let leaving: Promise<void> | undefined;
  return () =>
    (leaving ??= quit()
      .catch(onError)
      .finally(() => {
        leaving = undefined;
      }));
}
