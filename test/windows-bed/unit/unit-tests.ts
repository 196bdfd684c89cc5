import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFiles, projectRoot } from '../../support/project-files.ts';

/** What a test file did in Node for Windows. */
export interface FileResult {
  readonly file: string;
  /** How many of its tests passed. */
  readonly passed: number;
  /** Each failed test's name with its error. */
  readonly failed: readonly string[];
}

/** The unit tests that run in Node for Windows: their subject is Windows, or something that also runs there and is no other there. */
const folders = ['test/unit/os/windows'];
const single = [
  'test/unit/os/abort.test.ts',
  'test/unit/os/despite-scanners.test.ts',
  'test/unit/os/device-id.test.ts',
  'test/unit/os/environment.test.ts',
  'test/unit/os/open.test.ts',
  'test/unit/os/places.test.ts',
];

/** Gives the files in order, with those of this folder, which run in Node for Windows only: they call Windows itself. */
export function filesOnWindows(): readonly string[] {
  const unit = [...folders.flatMap((folder) => projectFiles(folder)), ...single].filter((file) =>
    /\.test\.ts$/.test(file),
  );
  const own = projectFiles('test/windows-bed/unit').filter((file) => file.endsWith('.inside.ts'));
  // Modules cannot be replaced in a bundle.
  return [...own, ...unit].filter(
    (file) => !/\bvi\.(mock|doMock)\(/.test(readFileSync(join(projectRoot, file), 'utf8')),
  );
}

/** The name of a bundled file, without its folder. */
export const bundleOf = (file: string): string => `${file.replaceAll('/', '.').replace(/\.ts$/, '')}.js`;

const RUNNER = 'test/windows-bed/unit/run-inside.ts';
export const runner = bundleOf(RUNNER);

/** Bundles test files, and the program that runs them, for Node without the project's modules. */
export async function bundle(files: readonly string[], outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    define: { __filename: 'import.meta.filename' }, // as for the program itself, see electron/vite.config.ts
    ssr: { noExternal: true, external: ['keytar', 'koffi'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries([...files, RUNNER].map((file) => [bundleOf(file), join(projectRoot, file)])),
        output: { format: 'esm', entryFileNames: '[name]', chunkFileNames: 'chunks/[name].js' },
      },
    },
  });
}
