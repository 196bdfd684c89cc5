import { languageRows, languages } from '../contract/words/language.ts';

/** The name of the entry in an autostart folder. A user's own entry takes the place of the computer's that has the same name. */
export const autostartFile = 'latchkey.desktop';

/**
 * Writes an entry that starts a program at logon, as in the Desktop Entry Specification 1.5. An entry whose program is gone is left
 * out by every desktop, because `TryExec` names it: an entry may be left behind when the program is removed.
 * @param command program, with its whole path, and arguments
 */
export function autostartEntry([program, ...args]: readonly [string, ...string[]]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Latchkey',
    ...languages.map(
      (language) => `Comment${language === 'en' ? '' : `[${language}]`}=${languageRows[language].atLogon}`,
    ),
    `TryExec=${escaped(program)}`,
    `Exec=${[program, ...args].map(quoted).join(' ')}`,
    'Icon=latchkey',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** What Latchkey reads in an autostart entry. */
export interface ReadEntry {
  /** The program without which desktops leave the entry out. */
  readonly tryExec: string | undefined;
  /** Whether somebody has switched the entry off. Desktops write that into the file instead of deleting it. */
  readonly isOff: boolean;
}

export function readEntry(text: string): ReadEntry {
  const [, written] = /^[ \t]*TryExec[ \t]*=[ \t]*(.*?)[ \t\r]*$/m.exec(text) ?? [];
  return {
    tryExec: written === undefined || written === '' ? undefined : unescaped(written),
    isOff: /^[ \t]*(Hidden[ \t]*=[ \t]*true|X-GNOME-Autostart-enabled[ \t]*=[ \t]*false)[ \t\r]*$/im.test(text),
  };
}

/** Escapes a text of the file: only a backslash begins something there, and spaces at the beginning do not count. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(/^ /, '\\s');
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, (_all, one: string) => (one === 's' ? ' ' : one));
}

/**
 * Quotes an argument of `Exec`. Within the quotes `"`, `` ` ``, `$` and `\` are escaped, then every backslash once more, as in
 * any string of the file; `%` is doubled, because it begins a field code.
 */
function quoted(argument: string): string {
  if (/^[A-Za-z0-9_./:=@+-]+$/.test(argument)) return argument;
  const inQuotes = argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('\\', '\\\\');
  return `"${inQuotes.replaceAll('%', '%%')}"`;
}
