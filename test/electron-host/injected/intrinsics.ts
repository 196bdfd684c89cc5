/**
 * The language's own functions, taken before any script of the page runs: a page may replace them later, in its
 * prototypes too. Code that runs in the page's world uses only these, and neither iterators nor methods of arrays.
 */
type Method<A extends unknown[], R> = (self: unknown, ...args: A) => R;

export const apply = Reflect.apply.bind(Reflect);
export const defineProperty = Object.defineProperty.bind(Object);
export const freeze = Object.freeze.bind(Object);
export const isFrozen = Object.isFrozen.bind(Object);
export const keys: (object: object) => string[] = Object.keys.bind(Object);
export const isArray: (value: unknown) => value is unknown[] = Array.isArray.bind(Array);
export const isView = ArrayBuffer.isView.bind(ArrayBuffer);
export const BlobOf = Blob;
export const CustomEventOf = CustomEvent;
export const ErrorOf = Error;
export const PromiseOf = Promise;
export const TypeErrorOf = TypeError;

/** A method as a function of the object. */
function methodOf<A extends unknown[], R>(prototype: object, name: string): Method<A, R> {
  const method = Reflect.get(prototype, name) as (...args: A) => R;
  return (self, ...args) => apply<unknown, A, R>(method, self, args);
}

export const tagOf = methodOf<[], string>(Object.prototype, 'toString');
export const then = methodOf<[(value: unknown) => void, (reason: unknown) => void], unknown>(Promise.prototype, 'then');
export const stopEvent = methodOf<[], undefined>(Event.prototype, 'stopImmediatePropagation');

export const detailOf = methodOf<[], unknown>(
  Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail') ?? {}, // its getter is the method `get` of this
  'get',
);

const MapOf = Map;
const mapGet = methodOf<[unknown], unknown>(Map.prototype, 'get');
const mapSet = methodOf<[unknown, unknown], unknown>(Map.prototype, 'set');
const mapDelete = methodOf<[unknown], boolean>(Map.prototype, 'delete');

/** A map whose methods cannot be replaced by the page. */
export class SafeMap<K, V> {
  readonly #map = new MapOf<K, V>();

  get(key: K): V | undefined {
    return mapGet(this.#map, key) as V | undefined;
  }

  set(key: K, value: V): void {
    mapSet(this.#map, key, value);
  }

  /** The value, which is not there any longer. */
  take(key: K): V | undefined {
    const value = this.get(key);
    mapDelete(this.#map, key);
    return value;
  }
}

/** Like an assignment, but setters on the page's prototypes are not called. */
export function put(target: object, key: PropertyKey, value: unknown): void {
  const descriptor = { __proto__: null, value, enumerable: true, configurable: true, writable: true };
  defineProperty(target, key, descriptor as PropertyDescriptor);
}
