import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '../../contract/failure.ts';
import { languageRows, languages } from '../../contract/words/language.ts';
import type { StartAtLogon } from '../../settings/settings.ts';
import { errorCode, readTextFile, writePrivateFile } from '../files.ts';

/**
 * Starts Latchkey at logon through a file in the XDG autostart folder, which every Linux desktop reads.
 * @param userConfig the user's configuration folder
 * @param command program and arguments
 */
export function xdgAutostart(userConfig: string, command: readonly string[]): StartAtLogon {
  const file = join(userConfig, 'autostart', 'latchkey.desktop');
  return {
    async isOn() {
      const text = await readTextFile(file).catch(() => undefined);
      return text !== undefined && !isSwitchedOff(text);
    },
    async turn(on) {
      if (on) await writePrivateFile(file, desktopEntry(command));
      else
        await rm(file, { force: true }).catch((error: unknown) => {
          throw new FailureError('LK-1013', { path: file, reason: errorCode(error) }, { cause: error });
        });
    },
  };
}

/** Returns the text of the file, as in the Desktop Entry Specification 1.5. */
export function desktopEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Latchkey',
    ...languages.map(
      (language) => `Comment${language === 'en' ? '' : `[${language}]`}=${languageRows[language].atLogon}`,
    ),
    `Exec=${command.map(quoted).join(' ')}`,
    'Icon=latchkey',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Tells whether a desktop has switched the entry off. Desktops write these lines instead of deleting the file. */
function isSwitchedOff(text: string): boolean {
  return /^[ \t]*(Hidden[ \t]*=[ \t]*true|X-GNOME-Autostart-enabled[ \t]*=[ \t]*false)[ \t\r]*$/im.test(text);
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
