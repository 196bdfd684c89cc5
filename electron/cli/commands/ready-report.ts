import type { ConnectionView } from '../../contract/view.ts';
import { formatDay } from '../../contract/words/formats.ts';
import type { Language, Text } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { say } from '../../contract/words/say.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import type { Report } from '../face/report.ts';
import { pad } from '../face/table.ts';

/** A drive that is connected and was tried out. */
export function readyReport(connection: ConnectionView, language: Language): Report {
  return { ok: true, result: { connection }, lines: () => readyLines(connection, language) };
}

/** Where the files are, where the app password is kept, until when. */
function readyLines({ label, link, password, readOnly }: ConnectionView, language: Language): readonly string[] {
  const t = (text: Text, values?: Record<string, string>): string => say(language, text, values);
  const facts = [
    [t(resultTexts.files), printable(link)],
    [t(resultTexts.password), t(resultTexts.passwordKept, { name: password.name })],
    [
      t(resultTexts.validUntil),
      password.expiresAt === undefined ? t(resultTexts.unlimited) : formatDay(language, password.expiresAt),
    ],
  ] as const;
  const width = Math.max(...facts.map(([name]) => name.length));
  return [
    t(resultTexts.ready, { label }),
    ...facts.map(([name, value]) => `  ${pad(name, width)}  ${value}`),
    ...(readOnly ? [t(resultTexts.readOnly)] : []),
  ];
}
