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
  /** File and number of the icon that drives have in Explorer; Windows' own when absent. */
  readonly icon?: string | undefined;
  /** `SHChangeNotify`: has Explorer look again. */
  readonly changed: (root: string) => Promise<void>;
}

const MOUNTS = 'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\MountPoints2';
const ICONS = 'Software\\Classes\\Applications\\Explorer.exe\\Drives';
const LABEL = '_LabelFromReg';

/**
 * A person finds a drive by its letter, which Explorer shows with the drive's label and Latchkey's icon. Explorer keeps a name for each
 * place that was ever mapped, with the throw-away credential in it: all of a drive's go with it.
 */
export function explorerEntry({ wnet, registry, icon, changed }: ExplorerEntryParts): DriveEntry {
  /** Removes what Explorer keeps of a drive, of this mapping and of earlier ones. */
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
  /** Only an icon of ours: a person may have given the letter another one. */
  const removeIcon = (found: Registry, letter: string): void => {
    if (icon === undefined) return;
    const there = found.read('HKCU', iconKey(letter), '');
    if (there.found === 'yes' && there.value.type === 'text' && there.value.text === icon)
      found.removeKey(`${ICONS}\\${letter}`);
  };

  /** Icons of letters that lead to no drive of ours any more, whichever letter a drive had. */
  const removeStrayIcons = async (found: Registry): Promise<void> => {
    const withIcon = found.keys('HKCU', ICONS);
    if (withIcon.found !== 'yes') return;
    const network = await wnet();
    for (const letter of withIcon.value) {
      const { remote } = await network.remote(letter);
      if (!/\\DavWWWRoot(\\|$)/i.test(remote)) removeIcon(found, letter);
    }
  };

  return {
    assertFree: () => Promise.resolve(), // two drives of one label have two letters
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
    find: () => undefined, // the letter is where the drive itself is
    placeOf: (_label, letter) => (letter === undefined ? '' : rootOf(letter)),
  };
}

function note(letter: string, code: number): Failure {
  return { code: 'LK-5016', details: { path: rootOf(letter), reason: String(code) } };
}

/** Whether what a letter leads to is a drive's: of this computer's own service, or its folder of the platform. */
function isNamedBy(remote: string, target: MountTarget): boolean {
  const isDirect = knownDirectUncs(target).some((unc) => unc.toLowerCase() === remote.toLowerCase());
  return isDirect || readUnc(remote) !== undefined;
}

/** Names under which Explorer keeps a place: its parts joined by `#`. Both forms are met. */
function namesOf(remote: string): readonly string[] {
  const whole = remote.replaceAll('\\', '#');
  return [whole.replace(/#DavWWWRoot(?=#|$)/i, ''), whole];
}

/** The place for such a name. */
function remoteOf(name: string): string {
  const [, port = '', token = '', label = ''] =
    /^##127\.0\.0\.1@(\d{1,5})#(?:DavWWWRoot#)?([A-Za-z0-9_-]{1,86})#(.+)$/i.exec(name) ?? [];
  return `\\\\127.0.0.1@${port}\\DavWWWRoot\\${token}\\${label}`;
}

/** `SHCNE_UPDATEITEM` and `SHCNE_DRIVEADD`, with a path (`SHCNF_PATHW`). */
const EVENTS = [0x2000, 0x100];
const SHCNF_PATHW = 0x5;

/** Has Explorer look at a drive again. What it does not do is seen in Explorer alone. */
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
    // No shell, no Explorer that could show anything old.
  }
}
