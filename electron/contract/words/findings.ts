import type { Finding } from '../view.ts';
import type { WindowWords } from './compiled/words.ts';
import { printable } from './printable.ts';

/** What a finding of the checks is about, in people's words. Nobody is shown an id that has words. */
export function findingName({ findings }: WindowWords, { id, label }: Pick<Finding, 'id' | 'label'>): string {
  const { names, labelled } = findings;
  // Of some there can be many: their id begins with what they are.
  const kind = id.split(':', 1)[0] ?? '';
  if (label !== undefined && isKeyOf(labelled, kind)) return labelled[kind]({ label });
  return isKeyOf(names, id) ? names[id] : printable(id);
}

function isKeyOf<Table extends object>(table: Table, name: string): name is Extract<keyof Table, string> {
  return Object.hasOwn(table, name);
}
