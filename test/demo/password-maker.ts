import { randomInt } from 'node:crypto';

const LENGTH = 24;
/** Printable ASCII without the space: 33 to 126. */
export const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
/** What shells, cmd.exe, URLs and ini files trip over; the worst are dealt last to first, so they come first. */
const awkward = '/,+-@:<>?*^~{}()[]&|=;!#%`$\\"\''.split('');

function shuffled(characters: readonly string[]): string[] {
  const deck = [...characters];
  for (let at = deck.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    [deck[at], deck[other]] = [deck[other] ?? '', deck[at] ?? ''];
  }
  return deck;
}

/**
 * Makes passwords as the platform does. Half of each is dealt from a deck that holds each of the 94 characters once,
 * so that eight passwords contain them all, the awkward ones first; the other half is free.
 */
export class PasswordMaker {
  #deck = [...shuffled(printable.filter((character) => !awkward.includes(character))), ...awkward];
  #queued: string[] = [];

  /** The next passwords will be these: for tests that need one character at one place. */
  queue(passwords: readonly string[]): void {
    this.#queued.push(...passwords);
  }

  make(): string {
    return this.#queued.shift() ?? shuffled(Array.from({ length: LENGTH }, (_, at) => this.#next(at))).join('');
  }

  #next(at: number): string {
    if (at % 2 === 1) return printable[randomInt(printable.length)] ?? '';
    if (this.#deck.length === 0) this.#deck = shuffled(printable);
    return this.#deck.pop() ?? '';
  }
}
