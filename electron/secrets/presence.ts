import { AsyncLocalStorage } from 'node:async_hooks';

/** A person who waits for the current work, and may be asked something. */
export interface Person {
  /** Aborts when the person gives up. */
  readonly signal?: AbortSignal | undefined;
}

const present = new AsyncLocalStorage<Person | undefined>();

/**
 * Does work that a person has asked for, by a command or an action in the window. A keychain may ask them something meanwhile.
 * The asynchronous context carries the person down to the item that a mapper needs, so that background work never takes the
 * person for its own.
 */
export function withPerson<T>(person: Person, work: () => Promise<T>): Promise<T> {
  return present.run(person, work);
}

/** Does work that nobody waits for, whoever may have caused it. No keychain shows a window then. */
export function withNobody<T>(work: () => Promise<T>): Promise<T> {
  return present.run(undefined, work);
}

/** Returns the person who waits for the current work. Undefined for work in the background. */
export function personPresent(): Person | undefined {
  return present.getStore();
}
