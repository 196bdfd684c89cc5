import { FailureError } from '../../../contract/failure.ts';
import { freeLetters, isFree, letterOf, rootOf } from '../drives/letters.ts';
import type { Wnet } from '../drives/wnet.ts';
import type { Registry } from '../registry.ts';
import type { RcPlaces } from './rclone-rc-mapper.ts';

export interface LetterPlacesParts {
  readonly wnet: () => Promise<Wnet>;
  readonly registry: () => Promise<Registry>;
  /** Letters that IT allows, best first; all when it gives undefined. */
  readonly allowedLetters: () => Promise<string | undefined>;
}

/** Letters for what WinFsp shows: a network drive to Windows, and to Explorer. It goes with the process that mounts. */
export function letterPlaces({ wnet, registry, allowedLetters }: LetterPlacesParts): RcPlaces {
  const lookAt = async () => {
    const remembered = (await registry()).keys('HKCU', 'Network');
    return {
      taken: await (await wnet()).drives(),
      remembered: remembered.found === 'yes' ? remembered.value : [],
    };
  };
  return {
    async choose(target) {
      const [letter] = freeLetters(await lookAt(), { wish: target.letter, allowed: await allowedLetters() });
      if (letter === undefined) throw new FailureError('LK-5341', { label: target.label });
      return rootOf(letter);
    },
    mountPoint: (path) => path.slice(0, 2),
    async isThere(path) {
      const letter = letterOf(path);
      return letter !== undefined && !isFree(letter, { ...(await lookAt()), remembered: [] });
    },
    clear: () => Promise.resolve(),
    pathOf: ({ letter }) => (letter === undefined ? '' : rootOf(letter)),
    letterOf,
    entryUri: (path) => `file:///${path.replace('\\', '/')}`,
    options: ({ label }) => ({ mountOpt: { NetworkMode: true, VolumeName: `\\\\Latchkey\\${label}` } }),
  };
}
