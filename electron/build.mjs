// Builds everything that ships into out/: the app's main process with the terminal program, the preload script, the page, and
// the notices of the packages that are bundled with them. `npm run build`.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeWords } from './words.mjs';

// What ships depends on nothing that the environment of who builds says: React has another bundle for tests.
process.env['NODE_ENV'] = 'production';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out');
/** The folders of the packages that ship: those that are bundled, and those that cannot be. */
const packages = new Set(['keytar', 'koffi'].map((name) => join(root, 'node_modules', name)));

/** Collects the packages of which a bundle consists. */
const noticed = {
  name: 'latchkey:notices',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
        const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.[1];
        if (renderedLength > 0 && folder !== undefined) packages.add(folder);
      }
    }
  },
};

function noticeOf(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = license ?? licenses?.map(({ type }) => type).join(' or '); // older packages use `licenses`
  return { name, version, licence, text: licenceText(folder).trim() };
}

/** Licence texts of packages that come without them, copied from their repositories. */
const licences = join(root, 'assets/licences');

/** Returns the text of a package's licence. A package without a file for its licence has it at the end of its README. */
function licenceText(folder) {
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const kept = join(licences, `${name.replace('@', '').replace('/', '-')}.txt`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const read = (pattern) => {
    const file = readdirSync(folder).find((candidate) => pattern.test(candidate));
    return file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  };
  const text = read(/^licen[cs]e/i) || (/^[# ]*licen[cs]e.*/ims.exec(read(/^readme/i))?.[0] ?? '');
  if (text === '') throw new Error(`${folder} has no text of its licence: it must not be bundled`);
  return text;
}

const configs = [
  ...['electron/vite.config.ts', 'electron/preload.vite.config.ts', 'electron/page-reader/vite.config.ts'],
  'renderer/vite.config.ts',
];
const stamp = join(out, 'notices.json');
rmSync(stamp, { force: true });
writeWords();
for (const made of ['chunks', 'renderer']) rmSync(join(out, made), { recursive: true, force: true });
await Promise.all(configs.map((config) => build({ configFile: join(root, config), plugins: [noticed] })));

const notices = [...packages].map(noticeOf).sort((one, other) => one.name.localeCompare(other.name));
writeFileSync(
  join(out, 'third-party-notices.txt'),
  notices.map(({ name, version, text }) => `${name} ${version}\n${'-'.repeat(72)}\n${text}\n`).join('\n\n'),
);

// The first screen of the set-up is drawn once in each language, so that it can be seen before any script has run.
const drawing = join(out, 'prerender');
await build({
  configFile: join(root, 'renderer/vite.config.ts'),
  build: { ssr: join(root, 'renderer/prerender.tsx'), outDir: drawing },
});
const { firstScreens } = await import(join(drawing, 'prerender.js'));
const page = readFileSync(join(out, 'renderer/index.html'), 'utf8');
const scripts = readdirSync(join(out, 'renderer/assets'));
for (const [file, html] of Object.entries(await firstScreens(page, scripts)))
  writeFileSync(join(out, 'renderer', file), html);
rmSync(drawing, { recursive: true });

// This file is written last, and removed first: the tests and the demo take it as the sign that everything above is there.
writeFileSync(
  stamp,
  `${JSON.stringify(
    notices.map(({ name, version, licence }) => ({ name, version, licence })),
    undefined,
    1,
  )}\n`,
);
