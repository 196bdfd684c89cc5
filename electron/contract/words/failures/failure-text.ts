import type { ExitKind, FailureCode, failureCodes } from '../../failure.ts';
import type { Language } from '../language.ts';

export interface FailureText {
  /** What happened: one sentence for the user. */
  readonly what: string;
  /** What the user can do now. */
  readonly you: string;
  /** What the helpdesk looks at. */
  readonly helpdesk: string;
}

/** The codes of a kind; their texts are complete, or it does not compile. */
export type CodesOf<Kind extends ExitKind> = {
  [Code in FailureCode]: (typeof failureCodes)[Code] extends Kind ? Code : never;
}[FailureCode];

export type FailureTexts<Kind extends ExitKind> = Readonly<
  Record<CodesOf<Kind>, Readonly<Record<Language, FailureText>>>
>;
