import type { Finding } from '../view.ts';
import type { ViewWords } from './compiled/words.ts';
import { printable } from './printable.ts';

/** Names what a finding is about. An id is shown only when it has no words. */
export function findingName({ findings }: ViewWords, { id, label }: Pick<Finding, 'id' | 'label'>): string {
  const { names, labelled } = findings;
  // Findings of which there can be several have an id that begins with their kind.
  const kind = id.split(':', 1)[0] ?? '';
  if (label !== undefined && isKeyOf(labelled, kind)) return labelled[kind]({ label });
  return isKeyOf(names, id) ? names[id] : printable(id);
}

function isKeyOf<Table extends object>(table: Table, name: string): name is Extract<keyof Table, string> {
  return Object.hasOwn(table, name);
}
