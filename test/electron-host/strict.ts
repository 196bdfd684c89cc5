/** Asked of any object by the engine, by promises and by test tools: looking is not using an API. */
const ASKED_OF_EVERYTHING = new Set([
  'then',
  'catch',
  'toJSON',
  'constructor',
  'default',
  '__esModule',
  'nodeType',
  'domain',
]);

/** @throws always: a gap that answered `undefined` would let the app take another way than on Electron. */
export function notImplemented(what: string): never {
  throw new Error(`not implemented in the stand-in: ${what}`);
}

/**
 * A prototype that answers what `parent` has and throws for every other name. It stands at the end of a prototype
 * chain, so that it is only asked for what nobody nearer has; objects in front of it keep their private fields.
 */
export function strictPrototype<T extends object>(parent: T, nameOf: (receiver: unknown) => string): T {
  return new Proxy(parent, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target || ASKED_OF_EVERYTHING.has(key)) {
        return Reflect.get(target, key, receiver);
      }
      return notImplemented(`${nameOf(receiver)}.${key}`);
    },
  });
}

/** The same object; names that it does not have throw from now on. */
export function strict<T extends object>(name: string, members: T): T {
  return Object.setPrototypeOf(
    members,
    strictPrototype(Object.prototype, () => name),
  ) as T;
}

/** For classes that have no parent: what their instances do not have throws. */
export function strictClass(made: { readonly prototype: object; readonly name: string }): void {
  Object.setPrototypeOf(
    made.prototype,
    strictPrototype(Object.prototype, () => made.name),
  );
}

/** Takes the place of a whole module or class that is missing: it can be imported, but not used. */
export function missing(name: string): unknown {
  // Not an arrow function: one could not ask it for an instance.
  const gap = function (): never {
    return notImplemented(name);
  };
  return new Proxy(gap, {
    get: (_target, key): unknown =>
      typeof key === 'symbol' || ASKED_OF_EVERYTHING.has(key) ? undefined : notImplemented(`${name}.${key}`),
    construct: gap,
  });
}
