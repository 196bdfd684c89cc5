import type { Failure } from '../../contract/failure.ts';
import type { ConnectionView } from '../../contract/view.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { Report } from '../output/report.ts';
import { factLines } from '../output/table.ts';
import { passwordFacts } from './password-facts.ts';

/** Reports a drive that is connected and proved. */
export function readyReport(connection: ConnectionView, language: Language): Report {
  return { ok: true, result: { connection }, lines: () => readyLines(connection, language) };
}

function readyLines(connection: ConnectionView, language: Language): readonly string[] {
  const words = wordsIn(language);
  const { label, link, notes = [] } = connection;
  return [
    words.terminal.results.ready({ label }),
    ...factLines([[words.terminal.results.files, printable(link)], ...passwordFacts(connection, language)]),
    ...notes.map((note) => noteLine(note, language)),
  ];
}

/** Says what does not work on a drive that otherwise does. */
function noteLine(note: Failure, language: Language): string {
  return `${note.code} ${failureWords(language, note).summary}`;
}
