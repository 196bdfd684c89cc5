/** How bytes become text: Node and the browser have different means. */
export interface Base64 {
  toText(bytes: Uint8Array): string;
  fromText(text: string): Uint8Array<ArrayBuffer>;
}

/** Index into the list of nodes, or negative for one of `SPECIAL`. */
export type Ref = number;

export type Node =
  | { readonly t: 'plain'; readonly v: string | number | boolean | null }
  | { readonly t: 'bigint' | 'buffer'; readonly v: string }
  | { readonly t: 'array'; readonly length: number; readonly entries: readonly (readonly [string, Ref])[] }
  | { readonly t: 'object'; readonly entries: readonly (readonly [string, Ref])[] }
  | { readonly t: 'map'; readonly pairs: readonly (readonly [Ref, Ref])[] }
  | { readonly t: 'set'; readonly items: readonly Ref[] }
  | { readonly t: 'date'; readonly v: number | null }
  | { readonly t: 'regexp'; readonly source: string; readonly flags: string }
  | { readonly t: 'error'; readonly name: string; readonly message: string; readonly stack: string }
  | { readonly t: 'view'; readonly name: keyof typeof VIEWS; readonly v: string };

/** Values that JSON has no way to say; `-1 - index` refers to them. */
export const SPECIAL = [undefined, NaN, Infinity, -Infinity, -0];
export const VIEWS = {
  ...{ Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array },
  ...{ Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView },
};
/** @throws Error in Electron's words */
export function cannotClone(): never {
  throw new Error('An object could not be cloned.');
}
