import { SPECIAL, VIEWS, cannotClone, type Base64, type Node, type Ref } from './codec-nodes.ts';

export class Encoder {
  readonly #base64: Base64;
  readonly #nodes: Node[] = [];
  readonly #seen = new Map<unknown, Ref>();

  constructor(base64: Base64) {
    this.#base64 = base64;
  }

  encode(value: unknown): readonly [Ref, readonly Node[]] {
    let copy: unknown;
    try {
      copy = structuredClone(value); // refuses what cannot be cloned, and takes away prototypes and getters
    } catch {
      return cannotClone();
    }
    return [this.#put(copy), this.#nodes];
  }

  #put(value: unknown): Ref {
    const special = SPECIAL.findIndex((one) => Object.is(one, value));
    if (special >= 0) return -special - 1;
    const known = this.#seen.get(value);
    if (known !== undefined) return known;
    const ref = this.#nodes.push({ t: 'plain', v: null }) - 1;
    if (typeof value === 'object' && value !== null) this.#seen.set(value, ref); // before its members: it may contain itself
    this.#nodes[ref] = this.#nodeOf(value);
    return ref;
  }

  #nodeOf(value: unknown): Node {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return { t: 'plain', v: value };
    }
    if (typeof value === 'bigint') return { t: 'bigint', v: String(value) };
    if (Array.isArray(value)) return { t: 'array', length: value.length, entries: this.#entries(value) };
    if (value instanceof Map) {
      return { t: 'map', pairs: [...value].map(([key, item]) => [this.#put(key), this.#put(item)] as const) };
    }
    if (value instanceof Set) return { t: 'set', items: [...value].map((item) => this.#put(item)) };
    if (value instanceof Date) return { t: 'date', v: Number.isNaN(value.getTime()) ? null : value.getTime() };
    if (value instanceof RegExp) return { t: 'regexp', source: value.source, flags: value.flags };
    if (value instanceof Error) {
      return { t: 'error', name: value.name, message: value.message, stack: value.stack ?? '' };
    }
    if (value instanceof ArrayBuffer) return { t: 'buffer', v: this.#base64.toText(new Uint8Array(value)) };
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    if (ArrayBuffer.isView(value) && isViewName(tag)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { t: 'view', name: tag, v: this.#base64.toText(bytes) };
    }
    return tag === 'Object' ? { t: 'object', entries: this.#entries(value as object) } : cannotClone();
  }

  #entries(value: object): (readonly [string, Ref])[] {
    return Object.entries(value).map(([key, item]) => [key, this.#put(item)] as const);
  }
}

const isViewName = (name: string): name is keyof typeof VIEWS => name in VIEWS;
