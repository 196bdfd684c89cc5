import { SPECIAL, VIEWS, cannotClone, type Base64, type Node, type Ref } from './codec-nodes.ts';

type ViewOf = new (buffer: ArrayBuffer) => ArrayBufferView;
const ERRORS = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };

export class Decoder {
  readonly #base64: Base64;
  readonly #nodes: readonly Node[];
  readonly #done = new Map<Ref, unknown>();

  constructor(base64: Base64, nodes: readonly Node[]) {
    this.#base64 = base64;
    this.#nodes = nodes;
  }

  get(ref: Ref): unknown {
    if (ref < 0) return SPECIAL[-ref - 1];
    if (this.#done.has(ref)) return this.#done.get(ref);
    const node = this.#nodes[ref];
    return node === undefined ? cannotClone() : this.#make(node, ref);
  }

  #make(node: Node, ref: Ref): unknown {
    const made = <T>(value: T): T => {
      this.#done.set(ref, value); // before its members: they may refer to it
      return value;
    };
    switch (node.t) {
      case 'plain':
        return node.v;
      case 'bigint':
        return BigInt(node.v);
      case 'array':
        return this.#fill(made(new Array<unknown>(node.length)), node.entries);
      case 'object':
        return this.#fill(made({}), node.entries);
      case 'map': {
        const map = made(new Map<unknown, unknown>());
        for (const [key, item] of node.pairs) map.set(this.get(key), this.get(item));
        return map;
      }
      case 'set': {
        const set = made(new Set<unknown>());
        for (const item of node.items) set.add(this.get(item));
        return set;
      }
      case 'date':
        return made(new Date(node.v ?? NaN));
      case 'regexp':
        return made(new RegExp(node.source, node.flags));
      case 'error': {
        const Kind = node.name in ERRORS ? ERRORS[node.name as keyof typeof ERRORS] : Error;
        return made(Object.assign(new Kind(node.message), { stack: node.stack }));
      }
      case 'buffer':
        return made(this.#base64.fromText(node.v).buffer);
      case 'view':
        return made(new (VIEWS[node.name] as ViewOf)(this.#base64.fromText(node.v).buffer));
    }
  }

  #fill(target: object, entries: readonly (readonly [string, Ref])[]): object {
    for (const [key, item] of entries) {
      // Not an assignment: a key `__proto__` would change the prototype.
      const value = this.get(item);
      Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
    }
    return target;
  }
}
