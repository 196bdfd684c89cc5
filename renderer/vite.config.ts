import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds the page of the window. All scripts and styles are separate files, because the page's CSP lets nothing inline run;
 * addresses are relative, because the page has a scheme of its own.
 */
export default defineConfig({
  root,
  base: './',
  logLevel: 'warn',
  build: {
    outDir: join(root, '../out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name, facadeModuleId }) => `assets/${nameOfWords(facadeModuleId) ?? name}-[hash].js`,
        codeSplitting: {
          groups: [
            // Everything that the first screen needs is in one file, because each further file would cost another request to
            // main.
            { name: 'first', tags: ['$initial'], priority: 1 },
            // The code that views share comes in one file with the first view, for the same reason.
            { name: 'common', minShareCount: 2, test: /\.tsx?$/ },
          ],
        },
      },
    },
  },
});

/**
 * Names the scripts of words, `words-fr` and `failures-fr`, because the prerendering finds them by name among the built
 * files.
 */
function nameOfWords(module: string | null): string | undefined {
  const [, language, volume] = /\/contract\/words\/compiled\/(\w+)\/(\w+)\.ts$/.exec(module ?? '') ?? [];
  return volume === undefined ? undefined : `${volume === 'window' ? 'words' : volume}-${language}`;
}
