import type { Failure } from '../../contract/failure.ts';
import type { Progress, Recovery } from '../../contract/view.ts';
import type { BrowserVisit } from '../../sign-in/ask.ts';
import type { QrModules } from '../../sign-in/qr-code.ts';
import type { Report } from './report.ts';

/** A sign-in that goes on in the browser. */
export interface ShownVisit extends BrowserVisit {
  /** Whether the browser is opened too. */
  readonly opens: boolean;
  /** Whether somebody can bring the address here at which a browser on another computer ended. */
  readonly takesAddress: boolean;
  readonly qr: QrModules;
}

/** A page on which a person makes an app password. */
export interface ShownPage {
  readonly url: string;
  readonly host: string;
  /** Whether the browser is opened too. */
  readonly opens: boolean;
  /** What to do there. */
  readonly lines: readonly string[];
  /** Seconds until it is given up. */
  readonly seconds: number;
}

/** What the user of a command sees of it: text for a person, JSON lines for a program. */
export interface Reporter {
  readonly progress: Progress;
  /** What an earlier start left is being worked on. */
  readonly recovering: () => void;
  readonly recovered: (recovery: Recovery) => void;
  /** What an earlier start left could not be looked at, but the command goes on. */
  readonly recoveryFailed: (failure: Failure) => void;
  /** Another Latchkey works, and is waited for, at most so many seconds. */
  readonly waiting: (seconds: number) => void;
  /** Says something to a person between questions; programs do not see it. */
  readonly tell: (line: string) => void;
  readonly tellFailure: (failure: Failure) => void;
  /** Keeps the screen still while a person answers. */
  readonly whileAsking: <T>(ask: () => Promise<T>) => Promise<T>;
  /** Says on which page an app password is made, and how. */
  readonly page: (page: ShownPage) => void;
  /** Says where to sign in with the browser. */
  readonly browser: (visit: ShownVisit) => void;
  readonly finish: (report: Report) => void;
}
