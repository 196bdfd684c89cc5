import { AsyncLocalStorage } from 'node:async_hooks';

/** A person waits for the work that is done just now, and may be asked. */
export interface Person {
  /** Aborts when they give up. */
  readonly signal?: AbortSignal | undefined;
}

const present = new AsyncLocalStorage<Person | undefined>();

/**
 * Does work that a person has asked for, by a command or an action in the window: a keychain may ask them something. The call
 * itself carries the person, down to the item that a mapper needs, so that no work that goes on by itself takes them for its own.
 */
export function withPerson<T>(person: Person, work: () => Promise<T>): Promise<T> {
  return present.run(person, work);
}

/** Does work that nobody waits for, whoever may have caused the work: no window of a keychain shows up. */
export function withNobody<T>(work: () => Promise<T>): Promise<T> {
  return present.run(undefined, work);
}

/** Tells who waits for the work that asks this; undefined for work that goes on by itself. */
export function personPresent(): Person | undefined {
  return present.getStore();
}
