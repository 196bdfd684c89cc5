import { app, dialog } from 'electron';
import type { Failure } from '../contract/failure.ts';
import { failureWords } from '../contract/words/failure-words.ts';
import { preferredLanguage, type Language } from '../contract/words/language.ts';
import type { Log } from '../log/log.ts';

/** Tells the user of a fault. */
export type TellFault = (failure: Failure) => void;

/**
 * Catches errors that no code has caught: they are logged, and the work under way ends with their reference. Electron would
 * otherwise show a dialog with the bare error, or go on silently. It must be called before anything else.
 * @returns sets who is told of faults from then on; until then they are only logged
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
        log.unexpected(another, { during: 'fault' }); // only logged, because telling it again could fail in the same way
      }
    };
  during.on('uncaughtException', caught('exception'));
  during.on('unhandledRejection', caught('rejection'));
  return (teller) => {
    tell = teller;
  };
}

/** Shows a failure in a dialog of the operating system, for use when no window can show it. */
export function showFault(language: Language, failure: Failure): void {
  const { summary, userAction } = failureWords(language, failure);
  dialog.showErrorBox('Latchkey', `${failure.code}\n${summary}\n${userAction}`);
}

/** Says why the app does not start, before there is a window, and ends the app. */
export function refuseToStart(failure: Failure, exitCode: number): void {
  showFault(preferredLanguage(app.getPreferredSystemLanguages()), failure);
  app.exit(exitCode);
}
