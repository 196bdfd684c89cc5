import { join } from 'node:path';
import { languages } from '../../electron/contract/words/language.ts';
import { projectFiles, projectRoot } from './project-files.ts';

/** One text in its languages. */
export interface WordEntry {
  /** File and path in its table. */
  readonly where: string;
  readonly en: string;
  readonly fr: string;
}

/** Every text that anybody can be shown. */
export async function wordEntries(): Promise<WordEntry[]> {
  const files = projectFiles('electron/contract/words').filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(async (file) => [file, (await import(join(projectRoot, file))) as Record<string, unknown>] as const),
  );
  return modules.flatMap(([file, exported]) => [...entriesIn(exported, file)]);
}

/** Every pair of texts below a value: where a table forks into languages, both branches have the same shape. */
function* entriesIn(value: unknown, where: string): Generator<WordEntry> {
  if (typeof value !== 'object' || value === null) return;
  const node = value as Record<string, unknown>;
  if (languages.every((language) => Object.hasOwn(node, language))) {
    yield* pairs(node['en'], node['fr'], where);
    return;
  }
  for (const [name, child] of Object.entries(node)) yield* entriesIn(child, `${where} ${name}`);
}

function* pairs(en: unknown, fr: unknown, where: string): Generator<WordEntry> {
  if (typeof en === 'string' && typeof fr === 'string') yield { where, en, fr };
  else if (typeof en === 'object' && en !== null && typeof fr === 'object' && fr !== null) {
    for (const [name, child] of Object.entries(en))
      yield* pairs(child, (fr as Record<string, unknown>)[name], `${where} ${name}`);
  }
}
