import type { Base64, Node, Ref } from './codec-nodes.ts';
import { Decoder } from './decode.ts';
import { Encoder } from './encode.ts';

/** Structured clone as text, for values that go between the app and a page: what Electron's IPC carries, it carries. */
export interface Codec {
  /** @throws Error 'An object could not be cloned.' for functions, symbols and host objects */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export function createCodec(base64: Base64): Codec {
  return {
    encode: (value) => JSON.stringify(new Encoder(base64).encode(value)),
    decode(text) {
      const [root, nodes] = JSON.parse(text) as [Ref, readonly Node[]];
      return new Decoder(base64, nodes).get(root);
    },
  };
}
