import { AsyncLocalStorage } from 'node:async_hooks';

/** Somebody who waits for what is done just now, and may be asked. */
export interface Person {
  /** Aborts when they give up. */
  readonly signal?: AbortSignal | undefined;
}

const present = new AsyncLocalStorage<Person | undefined>();

/**
 * Does what a person has asked for: a keychain that wants to ask them something may do so. Only a command or an action in the
 * window is that. It is carried by the call itself, down to the item that a mapper needs, so that nothing which is done
 * meanwhile by itself takes it for its own.
 */
export function withPerson<T>(person: Person, work: () => Promise<T>): Promise<T> {
  return present.run(person, work);
}

/** Does what nobody waits for, whoever may have caused it: no window of a keychain shows up. */
export function withNobody<T>(work: () => Promise<T>): Promise<T> {
  return present.run(undefined, work);
}

/** Whoever waits for the work that asks this. */
export function personPresent(): Person | undefined {
  return present.getStore();
}
