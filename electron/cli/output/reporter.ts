import type { Failure } from '../../contract/failure.ts';
import type { Progress, Recovery } from '../../contract/view.ts';
import type { BrowserVisit } from '../../sign-in/ask.ts';
import type { QrModules } from '../../sign-in/qr-code.ts';
import type { Report } from './report.ts';

/** A sign-in that goes on in the browser, as it is shown in a terminal. */
export interface ShownVisit extends BrowserVisit {
  /** Whether Latchkey also opens the browser. */
  readonly opens: boolean;
  /** Whether the person can paste here the address at which a browser on another computer ended. */
  readonly takesAddress: boolean;
  readonly qr: QrModules;
}

/** A page on which a person makes an app password, as it is described in a terminal. */
export interface ShownPage {
  readonly url: string;
  readonly host: string;
  /** Whether Latchkey also opens the browser. */
  readonly opens: boolean;
  /** The lines that say what to do on the page. */
  readonly lines: readonly string[];
  /** Seconds until the visit ends. */
  readonly seconds: number;
}

/** Shows the user of a command how it goes: as text for a person, as JSON lines for a program. */
export interface Reporter {
  readonly progress: Progress;
  /** Says that the recovery of an earlier start's work has begun. */
  readonly recovering: () => void;
  readonly recovered: (recovery: Recovery) => void;
  /** Says that an earlier start's work could not be recovered, although the command goes on. */
  readonly recoveryFailed: (failure: Failure) => void;
  /** Says that another Latchkey is working, and that this one waits for it, at most for so many seconds. */
  readonly waiting: (seconds: number) => void;
  /** Says something to a person between questions, outside the output that programs read. */
  readonly tell: (line: string) => void;
  readonly tellFailure: (failure: Failure) => void;
  /** Stops the animated line while a person answers. */
  readonly whileAsking: <T>(ask: () => Promise<T>) => Promise<T>;
  /** Says on which page an app password is made, and how. */
  readonly page: (page: ShownPage) => void;
  /** Says where to sign in with the browser. */
  readonly browser: (visit: ShownVisit) => void;
  readonly finish: (report: Report) => void;
}
