import { Arch, build, Platform, type Configuration } from 'electron-builder';
import { builtinModules } from 'node:module';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../electron/contract/words/language.ts';
import { listAsar, type AsarFile } from '../packaging/read-asar.ts';
import { readFuses } from '../packaging/read-fuses.ts';
import { makeStubRuntime } from '../packaging/stub-runtime.ts';

const root = join(import.meta.dirname, '../..');
const MOST_BYTES = 6 * 1024 * 1024;

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
  /^node_modules\/koffi\/(package\.json|index\.js|src\/koffi\/index\.js)$/,
  /^node_modules\/@koromix\/koffi-linux-x64\/(package\.json|index\.js|linux_x64\/koffi\.node)$/,
];

describe('the package for Linux, around a stub runtime', () => {
  let folder: string;
  let unpacked: string;
  let files: readonly AsarFile[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lk-package-'));
    makeStubRuntime(join(folder, 'runtime'));
    const config: Configuration = {
      extends: join(root, 'electron-builder.yml'),
      electronDist: join(folder, 'runtime'),
      directories: { output: join(folder, 'made') },
    };
    await build({ targets: Platform.LINUX.createTarget('dir', Arch.x64), projectDir: root, publish: 'never', config });
    unpacked = join(folder, 'made/linux-unpacked');
    files = listAsar(join(unpacked, 'resources/app.asar'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

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
    const [, ...systems] = readFileSync(join(root, 'electron-builder.yml'), 'utf8').split(/^(?=linux:|win:|mac:)/m);
    const without = systems.filter((text) => text.includes("'!node_modules/keytar/**'"));
    expect(without.map((text) => text.split(':')[0])).toEqual(['linux']);
    expect(
      systems.filter((text) => text.includes('!node_modules/koffi/**') || text.includes('!node_modules/@koromix')),
    ).toEqual([]);
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
