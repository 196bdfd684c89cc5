import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the reader of platforms' pages: one CommonJS file, like any preload script. */
export default defineConfig({
  root,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: join(root, 'electron/page-reader/reader.ts'),
    outDir: join(root, 'out'),
    emptyOutDir: false,
    target: 'es2023',
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'page-reader.cjs', codeSplitting: false } },
  },
});
