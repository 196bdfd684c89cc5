import type { Duplex } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { MOST_LINE } from './control.ts';

/** Messages as lines of JSON over a connection. */
export interface JsonLines {
  /** Says something; nothing once it is over. */
  send(message: object): void;
  /** Ends it after what was said. */
  end(): void;
}

interface LineListener {
  /** What JSON makes of a line. */
  message(message: unknown): void;
  /** Once: the other side is gone, or says what no line is. */
  over(): void;
}

/** Bytes that wait for somebody who does not read them: then it is over. */
const MOST_WAITING = 8 * MOST_LINE;

/** Speaks over a connection, with a cap on what one line and what waits may be. */
export function jsonLines(stream: Duplex, listener: LineListener): JsonLines {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    stream.destroy();
    listener.over();
  };
  stream.on('data', (chunk: Buffer) => {
    rest += decoder.write(chunk);
    for (let at = rest.indexOf('\n'); at >= 0 && !isOver; at = rest.indexOf('\n')) {
      const line = rest.slice(0, at);
      rest = rest.slice(at + 1);
      const parsed = line.length > MOST_LINE ? undefined : parse(line);
      if (parsed === undefined) end();
      else listener.message(parsed);
    }
    if (rest.length > MOST_LINE) end();
  });
  stream.on('error', end);
  stream.on('close', end);
  stream.on('end', end);
  return {
    send(message) {
      if (isOver || stream.writableEnded) return;
      stream.write(`${JSON.stringify(message)}\n`);
      if (stream.writableLength > MOST_WAITING) end();
    },
    end() {
      if (!isOver) stream.end();
    },
  };
}

/** Undefined for what is no JSON. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
