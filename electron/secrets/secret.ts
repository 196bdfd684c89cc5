import { createHash, timingSafeEqual } from 'node:crypto';
import { inspect } from 'node:util';

/**
 * A secret is a value that must not be seen: an app password, a sign-in password, a session token.
 *
 * No secret can be printed, turned into JSON, inspected or cloned to another process by accident; `use` lends the text for one
 * call. JavaScript cannot wipe a string, but no code reaches the text without saying so.
 */
export class Secret {
  readonly #text: string;
  /** Makes `structuredClone` and `postMessage` throw instead of copying, because functions cannot be cloned. */
  readonly uncloneable = (): void => undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Lends the text to `borrow` and returns what `borrow` returns. The borrower must not keep the text. */
  use<T>(borrow: (text: string) => T): T {
    return borrow(this.#text);
  }

  /**
   * Tells whether both secrets have the same text, in a time that does not depend on the texts: digests of the same length are
   * compared.
   */
  equals(other: Secret): boolean {
    return timingSafeEqual(digestOf(this.#text), digestOf(other.#text));
  }

  get isEmpty(): boolean {
    return this.#text.length === 0;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
