import { FailureError } from '../../../contract/failure.ts';
import { lettersNow } from '../drives/letters-now.ts';
import { freeLetters, isFree, letterOf, rootOf } from '../drives/letters.ts';
import type { Wnet } from '../drives/wnet.ts';
import type { Registry } from '../registry.ts';
import type { RcPlaces } from './rclone-rc-mapper.ts';

export interface LetterPlacesParts {
  readonly wnet: () => Promise<Wnet>;
  readonly registry: () => Promise<Registry>;
  /** Gives the letters that IT allows, best first; undefined when all are allowed. */
  readonly allowedLetters: () => Promise<string | undefined>;
}

/**
 * Gives rclone's drives their letters. WinFsp shows such a drive to Windows and Explorer as a network drive, and its letter
 * disappears when the rclone process ends.
 */
export function letterPlaces({ wnet, registry, allowedLetters }: LetterPlacesParts): RcPlaces {
  const lookAt = () => lettersNow(wnet, registry);
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
