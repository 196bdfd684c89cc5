import type { Language } from '../../contract/words/language.ts';
import { printable } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { LinkInvocation } from '../invocation.ts';

/** The forms in which IT gives a link to people: the link alone, a file for Windows or Linux, or the text of an e-mail. */
export const linkForms = ['link', 'url', 'desktop', 'mail'] as const;
export type LinkForm = (typeof linkForms)[number];

type Wish = Pick<LinkInvocation, 'platform' | 'user' | 'label'>;

/**
 * Writes a link in one of its forms, as the lines of a text.
 * @param link as `setUpLink` makes it: printable ASCII, with everything else percent-encoded, so that nothing in it can begin another line
 */
export function linkText(form: LinkForm, link: string, wish: Wish, language: Language): string {
  switch (form) {
    case 'link':
      return `${link}\n`;
    case 'url':
      return `[InternetShortcut]\r\nURL=${link}\r\n`;
    case 'desktop':
      return desktopEntry(link, wish, language);
    case 'mail':
      return mail(link, wish, language);
  }
}

/**
 * A starter for Linux. It opens the link as a browser would, so the link is doubly escaped: a percent sign begins a field of `Exec`
 * (Desktop Entry Specification, "The Exec key"), and quoted arguments escape four characters.
 */
function desktopEntry(link: string, { label, platform }: Wish, language: Language): string {
  const argument = link.replaceAll('%', '%%').replaceAll(/["`$\\]/g, (sign) => `\\${sign}`);
  const name = wordsIn(language).terminal.link.starter({ label: printable(label ?? platform) });
  const entries = {
    ...{ Version: '1.0', Type: 'Application', Name: name.replaceAll('\\', '\\\\'), Icon: 'latchkey' },
    ...{ Exec: `xdg-open "${argument.replaceAll('\\', '\\\\')}"`, Terminal: 'false', Categories: 'Network;' },
  };
  const lines = Object.entries(entries).map(([key, value]) => `${key}=${value}`);
  return `${['[Desktop Entry]', ...lines].join('\n')}\n`;
}

/** A text for an e-mail. It says what to do where the e-mail program does not open such links. */
function mail(link: string, { label, platform, user }: Wish, language: Language): string {
  const words = wordsIn(language).terminal.link;
  const address = printable(platform);
  const drive = { label: label === undefined ? address : printable(label) };
  return [
    words.mailSubject(drive),
    '',
    words.mailHello,
    '',
    words.mailOpen(drive),
    '',
    link,
    '',
    words.mailThen,
    words.mailOtherwise({ address, user: user === undefined ? undefined : printable(user) }),
    words.mailNever,
    '',
  ].join('\n');
}
