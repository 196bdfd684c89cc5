import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const assets = join(import.meta.dirname, '../../../assets');
const isRendered = (name: string): boolean => /\.(png|ico|icns)$/.test(name);

/** Type and size of each picture in an ICNS file. */
function icnsPictures(file: Buffer): (readonly [type: string, pixels: number])[] {
  const pictures: (readonly [string, number])[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    pictures.push([file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8 + 16)]);
  }
  return pictures;
}

describe('the icons', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-icons-'));
    execFileSync(process.execPath, [join(assets, 'render-icons.mjs'), folder]);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are what the drawings look like now', () => {
    const kept = readdirSync(assets, { recursive: true, encoding: 'utf8' }).filter(isRendered);
    const rendered = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isRendered);
    expect(kept.sort()).toEqual(rendered.sort());
    const differing = kept.filter((name) => !readFileSync(join(assets, name)).equals(readFileSync(join(folder, name))));
    expect(differing).toEqual([]);
  });

  it('are there for each state of the tray, for each system and twice the pixels', () => {
    for (const state of ['ready', 'working', 'needs-you', 'offline']) {
      for (const end of ['.png', '@2x.png', '.ico', 'Template.png', 'Template@2x.png']) {
        expect(readFileSync(join(assets, 'tray', `${state}${end}`)).length).toBeGreaterThan(100);
      }
    }
  });

  it('hold for Windows the sizes that it shows', () => {
    const file = readFileSync(join(assets, 'icon.ico'));
    const sizes = Array.from({ length: file.readUInt16LE(4) }, (_, index) => file.readUInt8(6 + 16 * index));
    expect(sizes).toEqual([16, 20, 24, 32, 48, 64, 0]); // 0 stands for 256
  });

  it('hold for macOS each size under its own type', () => {
    const file = readFileSync(join(assets, 'icon.icns'));
    expect(file.readUInt32BE(4)).toBe(file.length);
    expect(icnsPictures(file)).toEqual([
      ['ic11', 32],
      ['ic12', 64],
      ['ic07', 128],
      ['ic13', 256],
      ['ic08', 256],
      ['ic14', 512],
      ['ic09', 512],
      ['ic10', 1024],
    ]);
  });
});
