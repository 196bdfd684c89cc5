import type { Failure } from '../failure.ts';
import type { FailureWords } from './compiled/words.ts';

export interface FailureText {
  /** What happened, in one sentence for the user. */
  readonly summary: string;
  /** What the user can do now. */
  readonly userAction: string;
  /** What the helpdesk should look at. */
  readonly helpdesk: string;
}

/**
 * Writes the texts of a failure, with its values filled in; a missing value leaves no gap.
 * @param words one language's words of failures
 */
export function failureText({ failures }: FailureWords, { code, details, reference }: Failure): FailureText {
  const texts: Readonly<Record<keyof FailureText, string | ((values: never) => string)>> = failures[code];
  const values = { ...details, ...(reference === undefined ? {} : { reference }) };
  const part = (name: keyof FailureText): string => {
    const text = texts[name];
    // The cast is safe: each text takes values of its own, and all of them may be missing, because a failure that was read
    // from a file may have any.
    return typeof text === 'string' ? text : text(values as never);
  };
  return { summary: part('summary'), userAction: part('userAction'), helpdesk: part('helpdesk') };
}
