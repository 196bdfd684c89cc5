import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = new URL('..', import.meta.url).pathname;
const outDir = join(root, 'out');

/**
 * The terminal program: one small entry that answers `--version` alone, everything else in chunks that are loaded
 * when a command needs them. Dependencies are bundled, because finding hundreds of files in node_modules is most of
 * the start-up time; those with native parts cannot be.
 */
export default defineConfig({
  root,
  logLevel: 'warn',
  // Some bundled CommonJS packages ask for their own file's name, which a module knows by another one.
  define: { __filename: 'import.meta.filename' },
  ssr: { noExternal: true, external: ['keytar'] },
  build: {
    ssr: join(root, 'electron/cli.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      output: {
        format: 'esm',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name].js',
      },
    },
  },
  plugins: [executable('cli.js')],
});

/** Makes the built program a command of its own, as `npx latchkey` and a shell expect. */
function executable(file: string): Plugin {
  return {
    name: 'latchkey:executable',
    writeBundle() {
      chmodSync(join(outDir, file), 0o755);
    },
  };
}
