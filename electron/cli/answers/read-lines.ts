import { FailureError } from '../../contract/failure.ts';

/** The greatest length of an answer. No password or code is longer, so a longer line is not an answer. */
const MAX_LINE_BYTES = 4096;

/**
 * Reads the lines of a stream, each only when it is asked for. Only the line ending is removed (`\n` or `\r\n`), because a
 * password may begin and end with spaces.
 * @throws FailureError LK-1017 for a line over 4 kB or one that is not UTF-8
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
    // The decoder keeps a byte order mark: it is part of what was typed, not a sign of the encoding.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    // A replaced byte would send a wrong password, and use up one of the few tries before the account is locked.
    throw notAnAnswer();
  }
}

function notAnAnswer(): FailureError {
  return new FailureError('LK-1017', { problem: 'bad-answer' });
}
