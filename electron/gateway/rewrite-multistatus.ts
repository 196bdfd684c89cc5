import { Transform, type TransformCallback } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser, type SaxesTagNS } from 'saxes';

export interface RewriteOptions {
  /** The path at the gateway for an address in the answer; undefined leaves the address as it is. */
  readonly down: (address: string) => string | undefined;
  /** Path of the drive's folder at the gateway, with a slash at its end. */
  readonly root: string;
  /** Shown as the name of the drive's folder, where the answer tells one. */
  readonly label: string;
  /** Properties in the namespace `DAV:` that are left out of the answer. */
  readonly hidden?: ReadonlySet<string>;
}

/** The two sides of a rewriting that goes on while the answer arrives. */
export interface Rewriting {
  /** Takes the next part, and gives what is sure by then. */
  write(part: string): string;
  /** Gives what is left. */
  end(): string;
}

/** Characters of one element that are held back at most. A longer one is let through as it is. */
const MOST_HELD = 64 * 1024;
const DAV = 'DAV:';

/**
 * Rewrites the addresses in an answer of WebDAV (RFC 4918: multistatus, errors, locks) to those of the gateway, gives the
 * drive's folder its label, and leaves every other character as it came, however the answer is cut into parts. What is no XML
 * passes untouched from where it stops being XML: the mount tool has to say so.
 */
export function rewriteMultistatus({ down, root, label, hidden = new Set() }: RewriteOptions): Rewriting {
  const parser = new SaxesParser({ xmlns: true, position: false });
  /** What has been read and is not given yet. Within an event, a tag's last character is its last. */
  let pending = '';
  /** The element whose content is being decided on. */
  let held: 'href' | 'displayname' | 'hidden' | undefined;
  let content = '';
  let [isRoot, isBroken] = [false, false];
  /** Given for good; may only grow. */
  let out = '';

  const give = (length: number, text = pending.slice(0, length)): void => {
    out += text;
    pending = pending.slice(length);
  };
  const tagBegins = (): number => pending.lastIndexOf('<');

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (held !== undefined) {
      if (held !== 'hidden') held = undefined; // no text alone: nothing that we know
      return;
    }
    const name = nameOf(tag, hidden);
    if (name === 'response') isRoot = false;
    if (name === undefined || name === 'response' || (name === 'displayname' && !isRoot)) return;
    const begins = name === 'hidden' ? tagBegins() : pending.length;
    if (begins === -1) return; // an attribute with a `>`, which no server writes here, has let its beginning through
    give(begins);
    held = name;
    content = '';
  });
  const add = (text: string): void => {
    if (held !== undefined) content += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', (tag) => {
    if (held === undefined) return;
    if (held === 'hidden') {
      if (nameOf(tag, hidden) !== 'hidden') return;
      give(pending.length, '');
    } else if (!tag.isSelfClosing) {
      const text = held === 'displayname' ? label : down(content.trim());
      if (held === 'href' && text === root) isRoot = true;
      if (text !== undefined) give(tagBegins(), escaped(text));
    }
    held = undefined;
  });

  /** Reads to the end of the next tag, so that what an event tells of ends where what has been read ends. */
  const read = (part: string): void => {
    pending += part;
    if (isBroken) return;
    try {
      parser.write(part);
    } catch {
      isBroken = true;
    }
    if (pending.length > MOST_HELD && held !== undefined) isBroken = true;
    if (isBroken) held = undefined;
  };
  /** What is not held back. A tag that has begun may be the one of a property to leave out. */
  const free = (): number => {
    if (held !== undefined) return 0;
    const begins = hidden.size === 0 || isBroken ? -1 : tagBegins();
    return begins === -1 || pending.length - begins > MOST_HELD || pending.endsWith('>') ? pending.length : begins;
  };
  const given = (): string => {
    const text = out;
    out = '';
    return text;
  };
  return {
    write(part) {
      for (let at = 0; at < part.length;) {
        const end = part.indexOf('>', at) + 1;
        const next = end === 0 ? part.length : end;
        read(part.slice(at, next));
        give(free());
        at = next;
      }
      return given();
    },
    end() {
      give(pending.length);
      return given();
    },
  };
}

function nameOf(
  { uri, local }: SaxesTagNS,
  hidden: ReadonlySet<string>,
): 'href' | 'displayname' | 'response' | 'hidden' | undefined {
  if (uri !== DAV) return undefined;
  if (hidden.has(local)) return 'hidden';
  return local === 'href' || local === 'displayname' || local === 'response' ? local : undefined;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (character) => escapes[character] ?? character);

/** The rewriting as a stream of bytes in UTF-8, which XML is where nobody says otherwise (XML 1.0, 4.3.3). */
export class MultistatusRewriter extends Transform {
  readonly #decoder = new StringDecoder('utf8');
  readonly #rewriting: Rewriting;

  constructor(options: RewriteOptions) {
    super();
    this.#rewriting = rewriteMultistatus(options);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    done(null, Buffer.from(this.#rewriting.write(this.#decoder.write(chunk))));
  }

  override _flush(done: TransformCallback): void {
    done(null, Buffer.from(this.#rewriting.write(this.#decoder.end()) + this.#rewriting.end()));
  }
}
