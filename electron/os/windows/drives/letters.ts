/** Letters for drives, in the order in which they are taken. A, B and C are the machine's own, whatever is free. */
export const letters: readonly string[] = Array.from('ZYXWVUTSRQPONMLKJIHGFED');

export interface Letters {
  /** As `GetLogicalDrives` gives them: a bit for each that is taken, of A first. */
  readonly taken: number;
  /** Those for which Windows remembers a connection of the user's, in any case: it would not let another have them (1202). */
  readonly remembered: readonly string[];
}

export interface LetterWish {
  /** The letter that the drive had last, or that was asked for: taken when it is free. */
  readonly wish?: string | undefined;
  /** Letters that IT allows, best first; all when absent. */
  readonly allowed?: string | undefined;
}

export function isFree(letter: string, { taken, remembered }: Letters): boolean {
  const bit = letter.charCodeAt(0) - 'A'.charCodeAt(0);
  return (taken & (1 << bit)) === 0 && !remembered.some((one) => one.slice(0, 1).toUpperCase() === letter);
}

/** Letters that a drive may have, best first; none when all are taken. Pure. */
export function freeLetters(found: Letters, { wish, allowed }: LetterWish = {}): readonly string[] {
  const usual =
    allowed === undefined ? letters : Array.from(allowed.toUpperCase()).filter((one) => letters.includes(one));
  const first = wish?.toUpperCase() ?? '';
  const ordered = usual.includes(first) ? [first, ...usual] : usual;
  return [...new Set(ordered)].filter((letter) => isFree(letter, found));
}

/** The letter of a path on a drive: `Z:`, `Z:\`, `z:\folder`. */
export function letterOf(path: string): string | undefined {
  return /^([A-Za-z]):(?:[\\/]|$)/.exec(path)?.[1]?.toUpperCase();
}

/** Where programs find a drive. */
export const rootOf = (letter: string): string => `${letter}:\\`;
