import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { smallPng } from '../../window/small-png.ts';

const SIDE = 128;

/** A picture of one colour per pixel, as Chromium writes it. */
function picture(colourAt: (x: number, y: number) => number): Buffer {
  const rows = Buffer.alloc((SIDE * 3 + 1) * SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) rows.writeUIntBE(colourAt(x, y), y * (SIDE * 3 + 1) + 1 + x * 3, 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const out = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
    out.writeUInt32BE(data.length, 0);
    out.writeUInt32BE(crc32(out.subarray(4, -4)), out.length - 4);
    return out;
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colour of a pixel of a picture with a palette of sixteen. */
function colourIn(small: Buffer, x: number, y: number): number {
  const at = (name: string): number => small.indexOf(name, 0, 'latin1') + 4;
  const data = inflateSync(small.subarray(at('IDAT'), small.length - 16));
  const byte = data[y * (SIDE / 2 + 1) + 1 + (x >> 1)] ?? 0;
  return small.readUIntBE(at('PLTE') + 3 * (x % 2 === 0 ? byte >> 4 : byte & 15), 3);
}

it('a fill keeps its colour beside a near one, however many far ones there are', () => {
  const [paper, chosen] = [0xf0f3f0, 0xe3f1ec];
  // Letters in thirty loud colours, each in few pixels.
  const loud = (x: number, y: number): number => ((x * 37 + y * 91) % 30) * 0x080c17 + 0x101010;
  const small = smallPng(picture((x, y) => (y < 24 ? loud(x, y) : y < 34 ? chosen : paper)));
  expect(colourIn(small, 60, 29).toString(16)).toBe(chosen.toString(16));
  expect(colourIn(small, 60, 90).toString(16)).toBe(paper.toString(16));
});
