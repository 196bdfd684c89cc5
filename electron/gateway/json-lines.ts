import type { Duplex } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { MOST_LINE } from './control.ts';

/** Sends and receives messages as lines of JSON over a connection. */
export interface JsonLines {
  /** Sends a message. Does nothing when the connection has ended. */
  send(message: object): void;
  /** Ends the connection after the messages that are already sent. */
  end(): void;
}

interface LineListener {
  /** Receives the parsed JSON of each line. */
  message(message: unknown): void;
  /** Called once: the other side has gone, or has sent a line that is too long or no JSON. */
  over(): void;
}

/** Bytes that may wait for a reader. When the other side reads nothing, the connection is ended. */
const MOST_WAITING = 8 * MOST_LINE;

/** Speaks JSON lines over a connection, with limits for one line and for what waits to be read. */
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

/** Returns undefined for text that is no JSON. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
