import { Transform, type TransformCallback } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser, type SaxesTagNS } from 'saxes';

export interface RewriteOptions {
  /** Returns the path at the gateway for an address in the answer. Undefined leaves the address as it is. */
  readonly down: (address: string) => string | undefined;
  /** The path of the drive's folder at the gateway, with a slash at its end. */
  readonly root: string;
  /** The name that is shown for the drive's folder, where the answer contains one. */
  readonly label: string;
  /** Properties in the namespace `DAV:` that are left out of the answer. */
  readonly hidden?: ReadonlySet<string>;
}

/** Rewrites an answer part by part while it arrives. */
export interface Rewriting {
  /** Takes the next part of the answer, and returns the text that is decided on by then. */
  write(part: string): string;
  /** Returns the rest of the text. */
  end(): string;
}

/** Characters of one element that are held back at most. A longer element passes as it is. */
const MOST_HELD = 64 * 1024;
const DAV = 'DAV:';

/**
 * Rewrites the addresses in a WebDAV answer (RFC 4918: multistatus, errors, locks) to those of the gateway, gives the drive's
 * folder its label, and leaves every other character as it came, however the answer is cut into parts. Where an answer stops
 * being XML it passes untouched, because the mount tool has to report that.
 */
export function rewriteMultistatus({ down, root, label, hidden = new Set() }: RewriteOptions): Rewriting {
  const parser = new SaxesParser({ xmlns: true, position: false });
  /**
   * The text that has been read and not returned yet. During a parser's event, it ends with the last character of that event's
   * tag.
   */
  let pending = '';
  /** The element whose content is being collected. */
  let held: 'href' | 'displayname' | 'hidden' | undefined;
  let content = '';
  let [isRoot, isBroken] = [false, false];
  /** The text that is decided on. It only grows, until `given` returns it. */
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
      // a known element has text alone; this one has an element in it, and passes as it is
      if (held !== 'hidden') held = undefined;
      return;
    }
    const name = nameOf(tag, hidden);
    if (name === 'response') isRoot = false;
    if (name === undefined || name === 'response' || (name === 'displayname' && !isRoot)) return;
    const begins = name === 'hidden' ? tagBegins() : pending.length;
    // the tag has an attribute with a `>`, which no server writes here, and its beginning has been returned already
    if (begins === -1) return;
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

  /** Passes text to the parser up to the end of the next tag, so that an event's tag always ends where `pending` ends. */
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
  /** Returns how much of `pending` need not be held back. An unfinished tag may be the tag of a property to leave out. */
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

/** Rewrites a stream of bytes in UTF-8, the encoding of XML where nothing else is declared (XML 1.0, 4.3.3). */
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
