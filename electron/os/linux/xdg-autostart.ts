import { constants } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { FailureError } from '../../contract/failure.ts';
import type { StartAtLogon } from '../../settings/settings.ts';
import { autostartEntry, autostartFile, readEntry } from '../desktop-entry.ts';
import { errorCode, readTextFile, writePrivateFile } from '../files.ts';

/** The line of an entry that IT's rule has switched off, and not its user. */
const BY_POLICY = 'X-Latchkey-SwitchedOffBy=policy';

/** The folders in which the computer's own entries are, the strongest first, where XDG_CONFIG_DIRS names none. */
const usualFolders: readonly string[] = ['/etc/xdg'];

/** Lists the folders with the computer's own configuration, the strongest first (XDG specification). */
export function systemConfigFolders(variable: string | undefined): readonly string[] {
  const named = (variable ?? '').split(':').filter((folder) => isAbsolute(folder));
  return named.length === 0 ? usualFolders : named;
}

/**
 * Starts Latchkey at logon through the XDG autostart folders, which every Linux desktop reads. Where a package has an entry for
 * everybody on the computer, that one is used, and the user's own entry of the same name only switches it off. An entry of the user's
 * takes its place in any case, so that Latchkey is never started twice.
 * @param userConfig the user's configuration folder
 * @param command program, with its whole path, and arguments
 * @param systemConfig the folders with the computer's own configuration, the strongest first
 */
export function xdgAutostart(
  userConfig: string,
  command: readonly [string, ...string[]],
  systemConfig: readonly string[] = usualFolders,
): StartAtLogon {
  const own = entryFile(userConfig);
  /** Reads the computer's own entry: of several the strongest alone counts. */
  const everybodys = async () => {
    for (const folder of systemConfig) {
      const text = await readTextFile(entryFile(folder)).catch(() => undefined);
      if (text !== undefined) return readEntry(text);
    }
    return undefined;
  };
  const ownText = () => readTextFile(own).catch(() => undefined);
  const removeOwn = async (): Promise<void> => {
    await rm(own, { force: true }).catch((error: unknown) => {
      throw new FailureError('LK-1013', { path: own, reason: errorCode(error) }, { cause: error });
    });
  };
  return {
    async isOn() {
      const text = await ownText();
      const entry = text === undefined ? await everybodys() : readEntry(text);
      return entry !== undefined && !entry.isOff && (await isThere(entry.tryExec));
    },
    async isSwitchedOff() {
      const text = await ownText();
      return text !== undefined && readEntry(text).isOff && !isByPolicy(text);
    },
    async turn(on, by) {
      const ofAll = await everybodys();
      const isUsed = ofAll !== undefined && !ofAll.isOff && (await isThere(ofAll.tryExec));
      if (on && (!isUsed || ofAll.tryExec !== command[0])) await writePrivateFile(own, autostartEntry(command));
      else if (on || !isUsed) await removeOwn();
      else await writePrivateFile(own, switchedOff(command, by));
    },
    async endPolicy() {
      const text = await ownText();
      if (text !== undefined && isByPolicy(text)) await removeOwn();
    },
  };
}

const entryFile = (config: string): string => join(config, 'autostart', autostartFile);

/** Desktops leave an entry out whose program is not there. One that is only named, which IT may write, counts as there. */
function isThere(program: string | undefined): Promise<boolean> {
  if (program === undefined || !isAbsolute(program)) return Promise.resolve(true);
  return access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function switchedOff(command: readonly [string, ...string[]], by: 'policy' | undefined): string {
  const entry = autostartEntry(command).replace('X-GNOME-Autostart-enabled=true', 'X-GNOME-Autostart-enabled=false');
  return `${entry}Hidden=true\n${by === undefined ? '' : `${BY_POLICY}\n`}`;
}

const isByPolicy = (text: string): boolean => text.split(/\r?\n/).includes(BY_POLICY);
