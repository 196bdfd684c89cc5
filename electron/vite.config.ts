import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, 'out');

/**
 * Small modules that nearly every start needs. They are one chunk, because finding, reading and linking a file costs more than
 * its content: the process that serves the drives otherwise reads twenty files more while a drive waits for it.
 */
const isOfEveryStart = new RegExp(
  `/electron/(${[
    'cli/interruption',
    'contract/(failure|lost-writes|mend-names|omit-undefined)',
    'http/(address|challenges|http|trust)',
    'log/[a-z-]+',
    'os/(abort|control-socket|despite-scanners|exclusive|files|flock|only-ours)',
    'policy/(log-by-policy|policy|unmended)',
    'secrets/secret',
  ].join('|')})\\.ts$`,
);

/**
 * Builds the app's main process and the terminal program, over the same chunks. The two entries are small, because `latchkey
 * --version` and the first window need next to nothing; the rest is in chunks that are loaded when they are needed.
 * Dependencies are bundled, because finding hundreds of files in node_modules is most of the start-up time; those with native
 * parts cannot be.
 */
export default defineConfig({
  root,
  logLevel: 'warn',
  // Some bundled CommonJS packages read their own file's name, which has another name in a module.
  define: { __filename: 'import.meta.filename' },
  ssr: { noExternal: true, external: ['keytar', 'koffi', 'electron'] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { main: join(root, 'electron/main.ts'), cli: join(root, 'electron/cli.ts') },
      output: {
        format: 'esm',
        banner: (chunk) => (chunk.isEntry && chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name].js',
        // Whitespace is removed, so that each start reads less. Names stay as in the sources, for what is logged.
        minify: { compress: false, mangle: false, codegen: true },
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'core', test: isOfEveryStart }],
        },
      },
    },
  },
  plugins: [
    executable('cli.js'),
    inPlaceOf('fast-xml-parser', '@jellybrick/dbus-next', 'electron/os/linux/bus/no-xml-parser.ts'),
    inPlaceOf('@buttercup/fetch', 'webdav', 'electron/drives/no-fetch.ts'),
    inPlaceOf('./client-h2.js', 'undici', 'electron/http/no-http2.ts'),
  ],
});

/** Bundles a file of ours instead of a module that a package asks for and must not get. */
function inPlaceOf(asked: string, by: string, file: string): Plugin {
  return {
    name: `latchkey:no-${asked}`,
    enforce: 'pre',
    resolveId: (source, importer = '') =>
      source === asked && importer.includes(`/node_modules/${by}/`) ? join(root, file) : undefined,
  };
}

/** Makes the built program executable, as `npx latchkey` and a shell expect. */
function executable(file: string): Plugin {
  return {
    name: 'latchkey:executable',
    writeBundle({ dir = outDir }, bundle) {
      if (Object.hasOwn(bundle, file)) chmodSync(join(dir, file), 0o755);
    },
  };
}
