import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { FailureError } from '../contract/failure.ts';
import { errorCode } from '../os/files.ts';

type Unpack = (packed: Buffer, options: ZlibOptions) => Promise<Buffer>;

const raw: Unpack = promisify<Buffer, ZlibOptions, Buffer>(inflateRaw);
const wrapped: Unpack = promisify<Buffer, ZlibOptions, Buffer>(inflate);
const gzip: Unpack = promisify<Buffer, ZlibOptions, Buffer>(gunzip);

/** `deflate` means the format of zlib (RFC 9110, 8.4.1.2), and some servers send what is inside of it alone. */
const deflate: Unpack = (packed, options) => ((packed[0] ?? 0) % 16 === 8 ? wrapped : raw)(packed, options);

const unpackers: Readonly<Partial<Record<string, Unpack>>> = {
  gzip,
  'x-gzip': gzip,
  deflate,
  br: promisify<Buffer, ZlibOptions, Buffer>(brotliDecompress),
};

/** Nobody packs a reply more often; each turn multiplies what little can hold. */
const MOST_CODINGS = 3;

/**
 * Reads the text of a reply's body: unpacked, though nobody asks for packed ones, since some proxies pack all the same; and without
 * the mark that some servers put before a text (BOM), which may also say that it is UTF-16.
 * @param encoding the reply's `Content-Encoding`
 * @param maxBytes largest text that is taken, unpacked
 * @throws FailureError LK-3009 when it is larger, LK-3010 when it cannot be unpacked.
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
  // What was done last is undone first. An empty body is packed by nobody, whatever its header says.
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

/** As browsers do it: the mark says more than any header (WHATWG Encoding, "decode"). */
function decoded(content: Buffer): string {
  const [first, second] = content;
  const charset =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(charset).decode(content);
}
