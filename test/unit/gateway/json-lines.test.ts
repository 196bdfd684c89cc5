import { Duplex, PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { MOST_LINE } from '../../../electron/gateway/control.ts';
import { jsonLines } from '../../../electron/gateway/json-lines.ts';

function heardOf(chunks: readonly (Buffer | string)[]): { heard: unknown[]; overs: number } {
  const stream = new PassThrough();
  const seen = { heard: [] as unknown[], overs: 0 };
  jsonLines(stream, {
    message: (message) => seen.heard.push(message),
    over: () => (seen.overs += 1),
  });
  for (const chunk of chunks) stream.emit('data', Buffer.from(chunk));
  return seen;
}

it('lines are messages however they are cut, in the middle of a character too', () => {
  const bytes = Buffer.from('{"a":"ü€"}\n[1]\n');
  for (let at = 1; at < bytes.length; at += 1) {
    expect(heardOf([bytes.subarray(0, at), bytes.subarray(at)])).toEqual({ heard: [{ a: 'ü€' }, [1]], overs: 0 });
  }
});

it('what is no JSON, and what never becomes a line, ends the connection', () => {
  expect(heardOf(['{"a":1}\nhello\n{"b":2}\n'])).toEqual({ heard: [{ a: 1 }], overs: 1 });
  expect(heardOf(['x'.repeat(MOST_LINE), 'x'])).toEqual({ heard: [], overs: 1 });
});

it('a reader that does not read is let go of', () => {
  const stream = new Duplex({ read: () => undefined, write: () => undefined });
  let overs = 0;
  const lines = jsonLines(stream, { message: () => undefined, over: () => (overs += 1) });
  for (let count = 0; count < 20; count += 1) lines.send({ text: 'x'.repeat(MOST_LINE) });
  expect(overs).toBe(1);
  expect(stream.writableLength).toBeLessThan(10 * MOST_LINE);
});
