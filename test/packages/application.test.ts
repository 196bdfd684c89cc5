import { builtinModules } from 'node:module';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languages } from '../../electron/contract/words/language.ts';
import { projectRoot as root } from '../support/project-files.ts';
import { unpacked } from './made.ts';
import { listAsar, type AsarFile } from './read-asar.ts';
import { readFuses } from './read-fuses.ts';

/** Of these every language has a quarter of a megabyte. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Everything that may be in the package for Linux. */
const ships = [
  /^package\.json$/,
  /^out\/(main\.js|preload\.cjs|page-reader\.cjs|notices\.json)$/,
  /^out\/chunks\/[\w.-]+\.js$/,
  new RegExp(
    `^out/renderer/(index\\.html|first-screen\\.(${languages.join('|')})\\.html|assets/[\\w.-]+\\.(js|css|svg|png|woff2))$`,
  ),
  /^assets\/icon\.png$/,
  /^assets\/tray\/(ready|working|needs-you|offline)(@2x)?\.png$/,
  /^node_modules\/koffi\/(package\.json|index\.js|src\/koffi\/(index|src\/static)\.js)$/,
  /^node_modules\/@koromix\/koffi-linux-x64\/(package\.json|index\.js|linux_x64\/koffi\.node)$/,
];

describe('the package for Linux, around a stub runtime', () => {
  const files: readonly AsarFile[] = listAsar(join(unpacked, 'resources/app.asar'));

  it('holds what must ship, and nothing else', () => {
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path) => !ships.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(ships.filter((pattern) => !paths.some((path) => pattern.test(path)))).toEqual([]);
  });

  it('holds every file of the build', () => {
    const built = readdirSync(join(root, 'out/chunks')).map((name) => `out/chunks/${name}`);
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(built));
  });

  it(`is at most ${String(MOST_BYTES / 1024 / 1024)} MB without the runtime`, () => {
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('brings everything that its bundles take from outside', () => {
    const bundles = files.filter(({ path }) => /^out\/.*\.c?js$/.test(path) && !path.startsWith('out/renderer/'));
    const outside = new Set(
      bundles.flatMap(({ path }) => {
        const code = readFileSync(join(root, path), 'utf8');
        const wanted = [
          ...code.matchAll(/(?<=^|[\s;}])(?:import|export)\b[^'"`\n;]*?from\s*["'`]([^"'`.][^"'`]*)["'`]/gm),
        ];
        const later = [...code.matchAll(/(?<!typeof )\b(?:import|__require|require)\(["'`]([^"'`.$][^"'`]*)["'`]\)/g)];
        return [...wanted, ...later].map((match) => match[1] ?? '');
      }),
    );
    const others = [...outside].filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
    expect(others.sort()).toEqual(['electron', 'keytar', 'koffi']); // keytar is loaded on Windows and macOS only
  });

  it('has a hash of everything in the archive, and nothing beside it', () => {
    expect(files.filter(({ hashed }) => !hashed)).toEqual([]);
    const native = files.filter((file) => file.unpacked).map(({ path }) => path);
    // The system loads no library out of an archive; what lies beside it comes along.
    expect(native.sort()).toEqual(
      ['index.js', 'linux_x64/koffi.node', 'package.json'].map(
        (name) => `node_modules/@koromix/koffi-linux-x64/${name}`,
      ),
    );
    expect(existsSync(join(unpacked, 'resources/app.asar.unpacked', native[0] ?? ''))).toBe(true);
  });

  it('leaves keytar to the packages for Windows and macOS, and brings koffi everywhere', () => {
    const read = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));
    const config = read('electron-builder.yml') as Readonly<
      Record<string, Readonly<Record<'files', readonly unknown[]>>>
    >;
    const named = (name: string): readonly string[] =>
      ['linux', 'win', 'mac'].filter((system) =>
        config[system]?.files.some((file) => JSON.stringify(file).includes(name)),
      );
    expect(named('node_modules/keytar')).toEqual(['win', 'mac']);
    // Its native part for Windows is fetched where the packages are made: msi.test.ts sees it.
    expect(named('koffi')).toEqual(['linux', 'mac']);
  });

  it('starts from what it holds', () => {
    const { main, type } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
    expect(type).toBe('module');
    expect(files.map(({ path }) => path)).toContain(main);
  });

  it('has every fuse set as stated', () => {
    expect(readFuses(join(unpacked, 'latchkey'))).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('says what it is made of, with the licences', () => {
    const text = readFileSync(join(unpacked, 'resources/third-party-notices.txt'), 'utf8');
    const named = text.split('\n').map((line) => line.split(' ')[0]);
    expect(named).toEqual(expect.arrayContaining(['react', 'zod', '@github/keytar', 'undici']));
    expect(readFileSync(join(unpacked, 'resources/latchkey-licence.txt'), 'utf8')).toContain('MIT');
    expect(existsSync(join(unpacked, 'LICENSES.chromium.html'))).toBe(true);
  });
});
