import {
  CustomEventOf,
  PromiseOf,
  SafeMap,
  apply,
  defineProperty,
  detailOf,
  freeze,
  isFrozen,
  isView,
  keys,
  stopEvent,
  then,
} from './intrinsics.ts';
import type { OpenRequest } from './messages.ts';
import { cannotClone, fromWire, toWire, type References, type Wire } from './wire.ts';

type Settled = { readonly ok: boolean; readonly value: Wire };

type Message =
  | { readonly type: 'call'; readonly id: number; readonly args: Wire }
  | ({ readonly type: 'return' } & Settled)
  | ({ readonly type: 'settle'; readonly id: number } & Settled)
  | { readonly type: 'expose'; readonly key: string; readonly value: Wire }
  | { readonly type: 'open'; readonly request: OpenRequest };

/** One end of the way between a page's world and its preload's. */
export interface Bridge {
  /** Defines the other world's `globalThis[key]`, frozen. */
  expose(key: string, api: unknown): void;
  requestWindow(request: OpenRequest): void;
}

/**
 * The detail of a CustomEvent is cloned by the engine when another world reads it, so nothing of one world gets into
 * the other. Dispatching is synchronous, and so are calls of functions.
 * @param onOpen the page called `window.open`
 */
export function createBridge(
  outgoing: string,
  incoming: string,
  onOpen: (request: OpenRequest) => void = () => undefined,
): Bridge {
  const dispatch = document.dispatchEvent.bind(document);
  const exported = new SafeMap<number, (...args: unknown[]) => unknown>();
  const numbers = new SafeMap<unknown, number>();
  const imported = new SafeMap<number, (...args: unknown[]) => unknown>();
  const waiting = new SafeMap<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>();
  let lastId = 0;
  let returned: Settled | undefined;

  const post = (message: Message): void => {
    dispatch(new CustomEventOf(outgoing, { detail: message }));
  };

  const references: References = {
    exportFunction(fn) {
      const known = numbers.get(fn);
      if (known !== undefined) return known;
      lastId += 1;
      numbers.set(fn, lastId);
      exported.set(lastId, fn);
      return lastId;
    },
    exportPromise(promise) {
      const id = (lastId += 1);
      const settle =
        (ok: boolean) =>
        (value: unknown): void => {
          post({ type: 'settle', id, ok, value: toWire(value, references) });
        };
      then(promise, settle(true), settle(false));
      return id;
    },
    importFunction(id) {
      const known = imported.get(id);
      if (known !== undefined) return known;
      const fn = (...args: unknown[]): unknown => call(id, args);
      imported.set(id, fn);
      return fn;
    },
    importPromise: (id) =>
      new PromiseOf((resolve, reject) => {
        waiting.set(id, { resolve, reject });
      }),
  };

  const call = (id: number, args: readonly unknown[]): unknown => {
    const outer = returned; // calls may nest: the other world may call back before it returns
    returned = undefined;
    post({ type: 'call', id, args: toWire(args, references) });
    const result = takeReturned();
    returned = outer;
    if (result === undefined) return cannotClone();
    const value = fromWire(result.value, references);
    if (result.ok) return value;
    throw value; // what the other world has thrown, error or not
  };
  const takeReturned = (): Settled | undefined => returned;

  const answer = (id: number, args: Wire): Message => {
    try {
      const fn = exported.get(id);
      if (fn === undefined) return cannotClone();
      const result = apply<undefined, unknown[], unknown>(fn, undefined, fromWire(args, references) as unknown[]);
      return { type: 'return', ok: true, value: toWire(result, references) };
    } catch (error) {
      return { type: 'return', ok: false, value: toWire(error, references) };
    }
  };

  document.addEventListener(
    incoming,
    (event) => {
      const message = detailOf(event) as Message | null;
      if (message === null) return;
      stopEvent(event);
      switch (message.type) {
        case 'call':
          post(answer(message.id, message.args));
          return;
        case 'return':
          returned = message;
          return;
        case 'settle': {
          const promise = waiting.take(message.id);
          const value = fromWire(message.value, references);
          if (message.ok) promise?.resolve(value);
          else promise?.reject(value);
          return;
        }
        case 'expose': {
          const value = frozen(fromWire(message.value, references));
          defineProperty(globalThis, message.key, { value, enumerable: true, configurable: false, writable: false });
          return;
        }
        case 'open':
          onOpen(message.request);
      }
    },
    true,
  );

  return {
    expose(key, api) {
      post({ type: 'expose', key, value: toWire(api, references) });
    },
    requestWindow(request) {
      post({ type: 'open', request });
    },
  };
}

/** Everything of an exposed API is read-only, as on Electron. Typed arrays cannot be frozen. */
function frozen(value: unknown): unknown {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
  if (isFrozen(value) || isView(value)) return value;
  freeze(value);
  if (value instanceof PromiseOf) return value;
  const names = keys(value);
  for (let i = 0; i < names.length; i += 1) frozen((value as Record<string, unknown>)[names[i] ?? '']);
  return value;
}
