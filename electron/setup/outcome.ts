import type { Failure } from '../contract/failure.ts';
import type { Recovery } from '../contract/view.ts';
import type { Entry } from './entry.ts';

/** An entry as it is reported. */
export function outcome(entry: Entry, result: Recovery['outcome'], failure?: Failure): Recovery {
  const base = { id: entry.id, kind: entry.kind, label: entry.label, outcome: result };
  return failure === undefined ? base : { ...base, failure };
}
