import type { Failure } from '../../../contract/failure.ts';
import type { MountTarget } from '../../../drives/drive-mapper.ts';
import type { DriveEntry } from '../../../drives/system-drives.ts';
import type { Registry } from '../registry.ts';
import { knownDirectUncs } from './direct-unc.ts';
import { letterOf, rootOf } from './letters.ts';
import { isOfTarget, readUnc } from './unc.ts';
import type { Wnet } from './wnet.ts';

export interface ExplorerEntryParts {
  readonly wnet: () => Promise<Wnet>;
  readonly registry: () => Promise<Registry>;
  /** File and index of the icon that drives get in Explorer; Windows' own icon when absent. */
  readonly icon?: string | undefined;
  /** Has Explorer read a drive again (`SHChangeNotify`). */
  readonly changed: (root: string) => Promise<void>;
}

const MOUNTS = 'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\MountPoints2';
const ICONS = 'Software\\Classes\\Applications\\Explorer.exe\\Drives';
const LABEL = '_LabelFromReg';

/**
 * Shows a drive in Explorer by its letter, with the drive's label and Latchkey's icon. Explorer keeps a name for every place
 * that was ever mapped, and that name contains the throw-away credential; all names of a drive are therefore removed with it.
 */
export function explorerEntry({ wnet, registry, icon, changed }: ExplorerEntryParts): DriveEntry {
  /** Removes the names that Explorer keeps for a drive, from this mapping and from earlier ones. */
  const removeNames = (found: Registry, target: MountTarget): void => {
    const keys = found.keys('HKCU', MOUNTS);
    if (keys.found !== 'yes') return;
    const direct = new Set(
      knownDirectUncs(target)
        .flatMap(namesOf)
        .map((name) => name.toLowerCase()),
    );
    for (const key of keys.value) {
      const unc = readUnc(remoteOf(key));
      const isDirect = direct.has(key.toLowerCase());
      if (isDirect || (unc !== undefined && isOfTarget(unc, target))) found.removeKey(`${MOUNTS}\\${key}`);
    }
  };
  const iconKey = (letter: string): string => `${ICONS}\\${letter}\\DefaultIcon`;
  /** Removes the icon of a letter only when it is Latchkey's: a person may have given the letter another one. */
  const removeIcon = (found: Registry, letter: string): void => {
    if (icon === undefined) return;
    const there = found.read('HKCU', iconKey(letter), '');
    if (there.found === 'yes' && there.value.type === 'text' && there.value.text === icon)
      found.removeKey(`${ICONS}\\${letter}`);
  };

  /**
   * Removes Latchkey's icon from every letter that leads neither to a WebDAV drive nor to one of rclone's any more, whichever letter
   * a drive had before.
   */
  const removeStrayIcons = async (found: Registry): Promise<void> => {
    const withIcon = found.keys('HKCU', ICONS);
    if (withIcon.found !== 'yes') return;
    const network = await wnet();
    for (const letter of withIcon.value) {
      const { remote } = await network.remote(letter);
      if (!/\\DavWWWRoot(\\|$)|^\\\\Latchkey\\/i.test(remote)) removeIcon(found, letter);
    }
  };

  return {
    assertFree: () => Promise.resolve(), // two drives with the same label have different letters
    async show(target, path) {
      const letter = letterOf(path);
      if (letter === undefined) return [];
      const found = await registry();
      const { remote } = await (await wnet()).remote(letter);
      removeNames(found, target);
      await removeStrayIcons(found);
      const errors = [
        ...(isNamedBy(remote, target) ? namesOf(remote) : []).map((name) =>
          found.write(`${MOUNTS}\\${name}`, LABEL, target.label),
        ),
        icon === undefined ? 0 : found.write(iconKey(letter), '', icon),
      ].filter((code) => code !== 0);
      await changed(rootOf(letter));
      const [code] = errors;
      return code === undefined ? [] : [note(letter, code)];
    },
    async hide(target) {
      const found = await registry();
      removeNames(found, target);
      await removeStrayIcons(found);
      if (target.letter !== undefined) await changed(rootOf(target.letter));
    },
    find: () => undefined, // the letter is the drive itself, so there is no separate entry to find
    placeOf: (_label, letter) => (letter === undefined ? '' : rootOf(letter)),
  };
}

function note(letter: string, code: number): Failure {
  return { code: 'LK-5016', details: { path: rootOf(letter), reason: String(code) } };
}

/**
 * Whether a letter leads to one of Latchkey's drives: to this computer's gateway, or straight to the target's folder on the
 * platform.
 */
function isNamedBy(remote: string, target: MountTarget): boolean {
  const isDirect = knownDirectUncs(target).some((unc) => unc.toLowerCase() === remote.toLowerCase());
  return isDirect || readUnc(remote) !== undefined;
}

/**
 * Gives the names under which Explorer keeps a place: the parts of its path joined by `#`, with and without DavWWWRoot, since
 * both forms occur.
 */
function namesOf(remote: string): readonly string[] {
  const whole = remote.replaceAll('\\', '#');
  return [whole.replace(/#DavWWWRoot(?=#|$)/i, ''), whole];
}

/** Turns a name of Explorer's back into the network name of a drive of the gateway. */
function remoteOf(name: string): string {
  const [, port = '', token = '', label = ''] =
    /^##127\.0\.0\.1@(\d{1,5})#(?:DavWWWRoot#)?([A-Za-z0-9_-]{1,86})#(.+)$/i.exec(name) ?? [];
  return `\\\\127.0.0.1@${port}\\DavWWWRoot\\${token}\\${label}`;
}

/** The events `SHCNE_UPDATEITEM` and `SHCNE_DRIVEADD`, sent with a path (`SHCNF_PATHW`). */
const EVENTS = [0x2000, 0x100];
const SHCNF_PATHW = 0x5;

/** Has Explorer read a drive again. Never rejects, because a failure only leaves an old view in Explorer. */
export async function notifyExplorer(root: string): Promise<void> {
  try {
    const { default: koffi } = await import('koffi');
    const notify = koffi
      .load('shell32.dll')
      .func('void __stdcall SHChangeNotify(int32_t event, uint32_t flags, str16 one, str16 other)') as (
      event: number,
      flags: number,
      one: string,
      other: null,
    ) => void;
    for (const event of EVENTS) notify(event, SHCNF_PATHW, root, null);
  } catch {
    // The shell library is missing, so there is no Explorer that could show anything old.
  }
}
