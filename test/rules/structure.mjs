// `npm run structure`: counts what tells how hard it is to find one's way in the sources. `-- FOLDER` counts another checkout.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

const { preProcessFile } = createRequire(import.meta.url)('typescript');
const root = resolve(process.argv[2] ?? '.');

const files = ['electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    // What is compiled from the catalogues is written by no person.
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.includes('words/compiled/'))
    .map((name) => `${folder}/${name}`),
);
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** Own sources that a file imports, each once. */
const importsOf = new Map(
  files.map((file) => {
    const found = preProcessFile(texts.get(file), true, true).importedFiles.map(({ fileName }) => fileName);
    const own = found
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(root, resolve(root, dirname(file), name)));
    return [file, [...new Set(own)].filter((name) => texts.has(name))];
  }),
);

const importers = new Map(files.map((file) => [file, 0]));
for (const imported of importsOf.values()) for (const file of imported) importers.set(file, importers.get(file) + 1);
const lines = (file) => texts.get(file).split('\n').length - 1;

/** Below `electron/`, the first folder is the room; of the window each folder is one. */
const roomOf = (file) => file.split('/').slice(0, 2).join('/');
const rooms = Map.groupBy?.(files, roomOf) ?? groupBy(files, roomOf);

function groupBy(all, keyOf) {
  const groups = new Map();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}

/** How many floors the imports within some files make; a file that imports none of them is on the first. */
function floorsOf(room) {
  const inside = new Set(room);
  const known = new Map();
  const floor = (file, above) => {
    if (above.includes(file)) return 0; // a circle is another rule's matter
    if (!known.has(file)) {
      const below = importsOf.get(file).filter((each) => inside.has(each));
      known.set(file, 1 + Math.max(0, ...below.map((each) => floor(each, [...above, file]))));
    }
    return known.get(file);
  };
  return Math.max(...room.map((file) => floor(file, [])));
}

const arrowsOf = (room) => room.flatMap((file) => importsOf.get(file)).filter((file) => room.includes(file)).length;
const largest = [...rooms].filter(([name]) => name.startsWith('electron/')).sort((a, b) => b[1].length - a[1].length);
const mentions = (pattern) => files.reduce((sum, file) => sum + (texts.get(file).match(pattern)?.length ?? 0), 0);

const rows = [
  ['files', files.length],
  ['lines', files.reduce((sum, file) => sum + lines(file), 0)],
  [
    'files under 40 lines with one importer',
    files.filter((file) => lines(file) < 40 && importers.get(file) === 1).length,
  ],
  ['files over 400 lines', files.filter((file) => lines(file) > 400).length],
  ['imports of own files per file', ([...importsOf.values()].flat().length / files.length).toFixed(2)],
  ['places that name a mapper', mentions(/'(gvfs|rclone)'/g)],
  ['places that name an operating system', mentions(/'(linux|win32|darwin|windows|mac)'/g)],
  ['places that name a kind of platform', mentions(/'(netexplorer|nextcloud|webdav|microsoft365)'/g)],
];
for (const [what, count] of rows) console.log(`${what.padEnd(42)} ${String(count).padStart(7)}`);
console.log('\nthe largest rooms                            files  floors  arrows');
for (const [name, room] of largest.slice(0, 6)) {
  const cells = [room.length, floorsOf(room), arrowsOf(room)].map((cell) => String(cell).padStart(7));
  console.log(`${name.padEnd(42)} ${cells.join(' ')}`);
}
