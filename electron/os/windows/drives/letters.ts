/**
 * The letters that drives can have, in the order in which they are tried. A, B and C always belong to the machine, even when
 * they are free.
 */
export const letters: readonly string[] = Array.from('ZYXWVUTSRQPONMLKJIHGFED');

export interface Letters {
  /** The taken letters as `GetLogicalDrives` gives them: a bit each, the lowest for A. */
  readonly taken: number;
  /**
   * The letters for which Windows remembers a connection of the user's, in upper or lower case. Windows refuses to map
   * anything else to them (1202).
   */
  readonly remembered: readonly string[];
}

export interface LetterWish {
  /** The letter that the drive had last, or that was asked for. It is tried first. */
  readonly wish?: string | undefined;
  /** Letters that IT allows, best first; all when absent. */
  readonly allowed?: string | undefined;
}

export function isFree(letter: string, { taken, remembered }: Letters): boolean {
  const bit = letter.charCodeAt(0) - 'A'.charCodeAt(0);
  return (taken & (1 << bit)) === 0 && !remembered.some((one) => one.slice(0, 1).toUpperCase() === letter);
}

/** Gives the letters that a drive may have, best first; none when all are taken. Pure. */
export function freeLetters(found: Letters, { wish, allowed }: LetterWish = {}): readonly string[] {
  const usual =
    allowed === undefined ? letters : Array.from(allowed.toUpperCase()).filter((one) => letters.includes(one));
  const first = wish?.toUpperCase() ?? '';
  const ordered = usual.includes(first) ? [first, ...usual] : usual;
  return [...new Set(ordered)].filter((letter) => isFree(letter, found));
}

/** Gives the letter of a path such as `Z:`, `Z:\` or `z:\folder`; undefined for other paths. */
export function letterOf(path: string): string | undefined {
  return /^([A-Za-z]):(?:[\\/]|$)/.exec(path)?.[1]?.toUpperCase();
}

/** Gives the root folder of a letter. */
export const rootOf = (letter: string): string => `${letter}:\\`;
