// Renders the drawings (*.svg) into the formats that operating systems want. The results are kept in the repository, so that
// a build needs no renderer: `npm run icons` after a drawing has changed. `node render-icons.mjs FOLDER` writes elsewhere.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const here = import.meta.dirname;
const folder = process.argv[2] ?? here;
const trayStates = ['ready', 'working', 'needs-you', 'offline'];

/** Seen on light and on dark panels alike; amber where somebody is needed. */
const colours = { ready: '#1c9573', working: '#1c9573', 'needs-you': '#d98a00', offline: '#8a8f8c' };

/** A drawing as PNG. @param colour what `currentColor` is in it */
function png(source, size, colour = '#000000') {
  const svg = readFileSync(join(here, `${source}.svg`), 'utf8').replace('<svg ', `<svg color="${colour}" `);
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** Where there are few pixels, only the case is drawn. */
const iconPng = (size) => png(size <= 32 ? 'icon-small' : 'icon', size);

/** Windows: a directory of PNG pictures (since Vista). */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, data }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 0 stands for 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4); // planes
    head.writeUInt16LE(32, at + 6); // bits of a pixel
    head.writeUInt32LE(data.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.length;
  });
  return Buffer.concat([head, ...pictures.map(({ data }) => data)]);
}

/** macOS: chunks of PNG by size; those with twice the pixels have types of their own. */
const icnsTypes = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };
function icns() {
  const chunks = Object.entries(icnsTypes).map(([type, size]) => chunk(type, png('icon', size)));
  return chunk('icns', Buffer.concat(chunks));
}
function chunk(type, data) {
  const head = Buffer.from(`${type}0000`, 'latin1');
  head.writeUInt32BE(head.length + data.length, 4);
  return Buffer.concat([head, data]);
}

const write = (name, data) => writeFileSync(join(folder, name), data);
const each = (sizes, render) => sizes.map((size) => ({ size, data: render(size) }));

mkdirSync(join(folder, 'tray'), { recursive: true });
write('icon.png', iconPng(512));
write('icon.ico', ico(each([16, 20, 24, 32, 48, 64, 256], iconPng)));
write('icon.icns', icns());
for (const state of trayStates) {
  const name = `tray/${state}`;
  write(`${name}.png`, png(name, 22, colours[state]));
  write(`${name}@2x.png`, png(name, 44, colours[state]));
  write(`${name}.ico`, ico(each([16, 20, 24, 32], (size) => png(name, size, colours[state]))));
  // macOS takes the shape only, and colours it after its menu bar.
  write(`${name}Template.png`, png(name, 16));
  write(`${name}Template@2x.png`, png(name, 32));
}
