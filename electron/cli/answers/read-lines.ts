import { FailureError } from '../../contract/failure.ts';

/** No password or code is longer; what is, is not an answer. */
const MAX_LINE_BYTES = 4096;

/**
 * The lines of a stream, read only as they are asked for. Nothing is trimmed but the line ending (`\n` or `\r\n`):
 * a password may begin and end with spaces.
 * @throws FailureError LK-1017 for a line over 4 kB or one that is not UTF-8.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  let pending = Buffer.alloc(0);
  for await (const chunk of input) {
    pending = Buffer.concat([pending, chunk]);
    for (let end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
      yield lineOf(pending.subarray(0, end));
      pending = pending.subarray(end + 1);
    }
    if (pending.length > MAX_LINE_BYTES) throw notAnAnswer();
  }
  if (pending.length > 0) yield lineOf(pending);
}

function lineOf(bytes: Uint8Array): string {
  const line = bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes;
  if (line.length > MAX_LINE_BYTES) throw notAnAnswer();
  try {
    // A byte order mark is part of what was typed, not a sign of the encoding.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    throw notAnAnswer(); // a guessed character would cost one of the few tries before the account is locked
  }
}

function notAnAnswer(): FailureError {
  return new FailureError('LK-1017', { problem: 'bad-answer' });
}
