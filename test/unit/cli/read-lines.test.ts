import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../electron/cli/answers/read-lines.ts';

async function linesOf(...chunks: (string | Buffer)[]): Promise<string[]> {
  const lines = [];
  for await (const line of readLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))) lines.push(line);
  return lines;
}

describe('readLines', () => {
  it.each([
    ['one per line', ['a\nb\n'], ['a', 'b']],
    ['without the last line ending', ['a\nb'], ['a', 'b']],
    ['with Windows line endings', ['a\r\nb\r\n'], ['a', 'b']],
    ['with nothing trimmed but the line ending', [' a \t\n\r b\r\r\n'], [' a \t', '\r b\r']],
    ['empty ones too', ['\n\na\n'], ['', '', 'a']],
    ['none from nothing', [''], []],
    ['put together from chunks', ['a', 'b', '\nc\n'], ['ab', 'c']],
    ['with a mark that looks like one of byte order', ['\ufeffa\n'], ['\ufeffa']],
  ])('%s', async (_, chunks, lines) => {
    expect(await linesOf(...chunks)).toEqual(lines);
  });

  it('puts characters together that a chunk cuts through', async () => {
    const bytes = Buffer.from('pä€𝄞\n');
    expect(await linesOf(...[...bytes].map((byte) => Buffer.from([byte])))).toEqual(['pä€𝄞']);
  });

  it('takes 4 kB and not a byte more, line ending or not', async () => {
    const longest = 'x'.repeat(4096);
    expect(await linesOf(`${longest}\r\n`)).toEqual([longest]);
    await expect(linesOf(`${longest}x\n`)).rejects.toMatchObject({ failure: { code: 'LK-1017' } });
    await expect(linesOf(`${longest}x`)).rejects.toMatchObject({ failure: { code: 'LK-1017' } });
  });

  it('refuses what is not UTF-8 instead of guessing', async () => {
    await expect(linesOf(Buffer.from('p\xe9\n', 'latin1'))).rejects.toMatchObject({ failure: { code: 'LK-1017' } });
  });

  it('reads nothing before the first line is asked for', () => {
    const input = Readable.from([Buffer.from('a\n')]);
    readLines(input);
    expect(input.readableFlowing).toBeNull();
    expect(input.readableDidRead).toBe(false);
  });
});
