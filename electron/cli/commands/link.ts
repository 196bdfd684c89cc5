import type { Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import { setUpLink } from '../../shell/deep-link.ts';
import { qrModules } from '../../sign-in/qr-code.ts';
import type { LinkInvocation } from '../invocation.ts';
import { qrColumns, qrLines } from '../output/qr-lines.ts';
import type { Output } from '../output/output.ts';
import type { Report } from '../output/report.ts';

/**
 * Makes a link that opens Latchkey with an address, a user and a name filled in. Only the arguments go into the link.
 * @throws FailureError for an address or a name that the app would not take
 */
export function link({ qr, ...wish }: LinkInvocation, language: Language, page: Output): Report {
  const made = setUpLink(wish);
  return { ok: true, result: { link: made }, lines: () => [made, ...(qr ? codeLines(made, language, page) : [])] };
}

/** Draws the QR code of the link, or says how wide the terminal has to be for it. */
function codeLines(made: string, language: Language, page: Output): readonly string[] {
  const modules = qrModules(made);
  const columns = qrColumns(modules);
  if (page.terminal && columns > page.columns()) return ['', wordsIn(language).terminal.link.narrow({ columns })];
  return ['', ...qrLines(modules, page.colours)];
}
