import type { Readable, Writable } from 'node:stream';
import type { Listeners, Method, Parameters, Reply } from './protocol.ts';

interface Pending {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Incoming =
  | { readonly id: number; readonly result?: unknown; readonly error?: { readonly message: string } }
  | { readonly id?: undefined; readonly method: string; readonly params: unknown; readonly sessionId?: string };

/** Chromium's DevTools protocol over `--remote-debugging-pipe`: JSON texts, each ended by a NUL; one pipe for all sessions. */
export class Cdp {
  readonly #out: Writable;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Map<string, Listeners>();
  #unfinished: Buffer[] = [];
  #lastId = 0;
  #closed = false;

  /** @param onClose Chromium has gone; every call that waits is rejected before */
  constructor(out: Writable, input: Readable, onClose: () => void) {
    this.#out = out;
    const close = (): void => {
      if (this.#closed) return;
      this.#closed = true;
      for (const { method, reject } of this.#pending.values()) reject(new Error(`Chromium has gone (${method})`));
      this.#pending.clear();
      onClose();
    };
    input.on('data', (data: Buffer) => {
      this.#read(data);
    });
    input.on('close', close).on('error', close);
    out.on('error', close);
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** @param session '' is the browser itself */
  listen(session: string, listeners: Listeners): void {
    this.#listeners.set(session, listeners);
  }

  unlisten(session: string): void {
    this.#listeners.delete(session);
  }

  /** @throws Error with Chromium's message, also when the target has gone */
  send<M extends Method>(method: M, params?: Parameters<M>, session = ''): Promise<Reply<M>> {
    if (this.#closed) return Promise.reject(new Error(`Chromium has gone (${method})`));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve: resolve as (result: unknown) => void, reject });
      const to = session === '' ? {} : { sessionId: session };
      this.#out.write(`${JSON.stringify({ id, method, params: params ?? {}, ...to })}\0`);
    });
  }

  /** Sends without an interest in the answer: that the target has gone meanwhile is no failure of the caller. */
  post<M extends Method>(method: M, params?: Parameters<M>, session = ''): void {
    this.send(method, params, session).catch(() => undefined);
  }

  #read(data: Buffer): void {
    let start = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      const text = Buffer.concat([...this.#unfinished, data.subarray(start, end)]).toString('utf8');
      this.#unfinished = [];
      start = end + 1;
      this.#dispatch(JSON.parse(text) as Incoming);
    }
    if (start < data.length) this.#unfinished.push(data.subarray(start));
  }

  #dispatch(message: Incoming): void {
    if (message.id === undefined) {
      const listeners = this.#listeners.get(message.sessionId ?? '') as
        | Record<string, ((payload: unknown) => void) | undefined>
        | undefined;
      listeners?.[message.method]?.(message.params);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error !== undefined) pending?.reject(new Error(`${pending.method}: ${message.error.message}`));
    else pending?.resolve(message.result);
  }
}
