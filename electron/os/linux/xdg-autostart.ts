import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '../../contract/failure.ts';
import type { StartAtLogon } from '../../settings/settings.ts';
import { errorCode, readTextFile, writePrivateFile } from '../files.ts';

/**
 * Starts Latchkey at logon through a file in the XDG autostart folder, which every desktop of Linux reads.
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

/** Text of the file, after the Desktop Entry Specification 1.5. */
export function desktopEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Latchkey',
    'Comment=Keeps your network drives connected',
    'Comment[fr]=Garde vos lecteurs réseau connectés',
    `Exec=${command.map(quoted).join(' ')}`,
    'Icon=latchkey',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Desktops switch an entry off by these lines instead of deleting it. */
function isSwitchedOff(text: string): boolean {
  return /^[ \t]*(Hidden[ \t]*=[ \t]*true|X-GNOME-Autostart-enabled[ \t]*=[ \t]*false)[ \t\r]*$/im.test(text);
}

/**
 * An argument of `Exec`: in quotes, where `"`, `` ` ``, `$` and `\` are escaped; every backslash then once more, as in any
 * string of the file; `%` starts a field code, so it is doubled.
 */
function quoted(argument: string): string {
  if (/^[A-Za-z0-9_./:=@+-]+$/.test(argument)) return argument;
  const inQuotes = argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('\\', '\\\\');
  return `"${inQuotes.replaceAll('%', '%%')}"`;
}
