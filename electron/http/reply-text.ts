import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { FailureError } from '../contract/failure.ts';
import { errorCode } from '../os/files.ts';

type Unpack = (packed: Buffer, options: ZlibOptions) => Promise<Buffer>;

const raw: Unpack = promisify<Buffer, ZlibOptions, Buffer>(inflateRaw);
const wrapped: Unpack = promisify<Buffer, ZlibOptions, Buffer>(inflate);
const gzip: Unpack = promisify<Buffer, ZlibOptions, Buffer>(gunzip);

/** `deflate` means the zlib format (RFC 9110, 8.4.1.2), but some servers send its raw content alone. */
const deflate: Unpack = (packed, options) => ((packed[0] ?? 0) % 16 === 8 ? wrapped : raw)(packed, options);

const unpackers: Readonly<Partial<Record<string, Unpack>>> = {
  gzip,
  'x-gzip': gzip,
  deflate,
  br: promisify<Buffer, ZlibOptions, Buffer>(brotliDecompress),
};

/** No server packs a reply more often, and each unpacking can multiply its size. */
const MOST_CODINGS = 3;

/**
 * Reads the text of a reply's body. The body is unpacked, because some proxies pack replies although nobody asked for it; a
 * BOM, which some servers put before a text and which may also mean UTF-16, is removed.
 * @param encoding the reply's `Content-Encoding`
 * @param maxBytes the largest text that is accepted, unpacked
 * @throws FailureError LK-3009 when the text is larger, LK-3010 when it cannot be unpacked
 */
export async function replyText(
  body: Buffer,
  encoding: string | undefined,
  { host, maxBytes }: { readonly host: string; readonly maxBytes: number },
): Promise<string> {
  const codings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity' && coding !== 'none');
  let content = body;
  // The last coding is undone first. An empty body is not packed, whatever its header says.
  for (const coding of codings.length > MOST_CODINGS ? ['too many'] : codings.toReversed()) {
    if (content.length === 0) break;
    const unpack = unpackers[coding];
    if (unpack === undefined) throw new FailureError('LK-3010', { host, reason: 'content-encoding' });
    try {
      content = await unpack(content, { maxOutputLength: maxBytes });
    } catch (error) {
      if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') throw new FailureError('LK-3009', { host, limit: maxBytes });
      throw new FailureError('LK-3010', { host, reason: 'content-encoding' }, { cause: error });
    }
  }
  return decoded(content);
}

/** Decodes a text as browsers do: the BOM counts more than any header (WHATWG Encoding, "decode"). */
function decoded(content: Buffer): string {
  const [first, second] = content;
  const charset =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(charset).decode(content);
}
