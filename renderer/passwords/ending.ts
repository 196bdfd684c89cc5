import type { SessionEndView } from '../../electron/contract/window.ts';
import { untilIn } from '../ui/until-in.ts';

/** The end of a session that nothing has happened in. */
export interface Ending {
  /** In ms of `Date.now`. */
  readonly until: number;
  /** How often it can still be put off. */
  readonly extensions: number;
}

/** Gives the end that main has told of; null when the session stays open, or is over. */
export function endingOf(end: SessionEndView): Ending | null {
  return end.at === 'ending' ? { until: untilIn(end.seconds), extensions: end.extensions } : null;
}
