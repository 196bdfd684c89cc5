import { app, dialog } from 'electron';
import type { Failure } from '../contract/failure.ts';
import { failureWords } from '../contract/words/failure-words.ts';
import { chooseLanguage, type Language } from '../contract/words/language.ts';
import type { Log } from '../log/log.ts';

/** Tells somebody of a fault; nobody as long as nothing is there to tell. */
export type TellFault = (failure: Failure) => void;

/**
 * Errors that nobody has caught: they go to the log, and what was under way ends with their reference. Without this Electron
 * shows a dialog with the bare error, or goes on without a word. To be called before anything else is done.
 * @returns takes who is told from then on
 */
export function catchFaults(log: Log, during = process): (tell: TellFault) => void {
  let tell: TellFault | undefined;
  const caught =
    (kind: string) =>
    (error: unknown): void => {
      const failure: Failure = { code: 'LK-0001', reference: log.unexpected(error, { during: 'main', kind }) };
      try {
        tell?.(failure);
      } catch (another) {
        log.unexpected(another, { during: 'fault' }); // a fault in telling must not be told again
      }
    };
  during.on('uncaughtException', caught('exception'));
  during.on('unhandledRejection', caught('rejection'));
  return (teller) => {
    tell = teller;
  };
}

/** Says in a box of the system what no window can say. */
export function showFault(language: Language, failure: Failure): void {
  const { summary, userAction } = failureWords(language, failure);
  dialog.showErrorBox('Latchkey', `${failure.code}\n${summary}\n${userAction}`);
}

/** Says why the app does not start, before there is a window, and ends it. */
export function refuseToStart(failure: Failure, exitCode: number): void {
  showFault(chooseLanguage(app.getPreferredSystemLanguages()), failure);
  app.exit(exitCode);
}
