import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { setUpLink } from '../../shell/deep-link.ts';
import { qrModules } from '../../sign-in/qr-code.ts';
import type { LinkInvocation } from '../invocation.ts';
import { qrColumns, qrLines } from '../output/qr-lines.ts';
import type { Output } from '../output/output.ts';
import type { Report } from '../output/report.ts';
import { saveAnew } from '../output/save-anew.ts';
import { linkText } from './link-forms.ts';

/**
 * Makes a link that opens Latchkey with an address, a user and a name filled in, alone or as a file or an e-mail. Only the arguments go
 * into it.
 * @throws FailureError for an address or a name that the app would not take, LK-5202 and LK-1013 from the file
 */
export async function link(
  { qr, as, to, command: _, ...wish }: LinkInvocation,
  language: Language,
  page: Output,
): Promise<Report> {
  const made = setUpLink(wish);
  const text = linkText(as, made, wish, language);
  const result = { link: made, ...(as === 'link' ? {} : { text }) };
  if (to !== undefined) {
    await saveAnew(to, text);
    const lines = (): readonly string[] => [wordsIn(language).terminal.link.saved({ path: to })];
    return { ok: true, result: { ...result, path: to }, lines };
  }
  const shown = text.trimEnd().split(/\r?\n/);
  return { ok: true, result, lines: () => [...shown, ...(qr ? codeLines(made, language, page) : [])] };
}

/** Draws the QR code of the link, or says how wide the terminal has to be for it. */
function codeLines(made: string, language: Language, page: Output): readonly string[] {
  const modules = qrModules(made);
  const columns = qrColumns(modules);
  if (page.terminal && columns > page.columns()) return ['', wordsIn(language).terminal.link.narrow({ columns })];
  return ['', ...qrLines(modules, page.colours)];
}
