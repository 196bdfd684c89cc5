import type { Language } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { ServedReport } from '../../engine/engine.ts';
import { orCancelled } from '../answers/or-cancelled.ts';
import type { Report } from '../output/report.ts';
import { table } from '../output/table.ts';
import type { Context } from './context.ts';

/** Hands the drives over to the process that serves them, and says which drives it serves. */
export async function serveDrives({ engine, run, language }: Context): Promise<Report> {
  const served = await orCancelled(engine.serveDrives(), run.signal);
  if (!served.ok) return served;
  return { ok: true, result: { ...served.value }, lines: () => servedLines(served.value, language) };
}

function servedLines({ port, drives }: ServedReport, language: Language): readonly string[] {
  const words = wordsIn(language).terminal.serving;
  if (port === undefined) return [words.none];
  const rows = drives.map(({ label, state }) => [printable(label), words.states[state]]);
  return [...table([words.drive, words.state], rows), words.port({ port: String(port) })];
}
