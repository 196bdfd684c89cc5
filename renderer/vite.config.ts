import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * The page of the window. Everything is in files of its own, because the page's CSP lets nothing inline run; addresses
 * are relative, because the page has a scheme of its own.
 */
export default defineConfig({
  root,
  base: './',
  logLevel: 'warn',
  plugins: [withoutHelpdeskWords()],
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
            // Everything that the first screen is made of, in one file: each file more is one more way to main and back.
            { name: 'first', tags: ['$initial'], priority: 1 },
            // What the views have in common comes with the first of them, in one file for the same reason.
            { name: 'common', minShareCount: 2, test: /\.tsx?$/ },
          ],
        },
      },
    },
  },
});

/** `words-fr`, `failures-fr`: the build has to find them, and one looks for them in a list of files. */
function nameOfWords(module: string | null): string | undefined {
  const [, language, volume] = /\/contract\/words\/compiled\/(\w+)\/(\w+)\.ts$/.exec(module ?? '') ?? [];
  return volume === undefined ? undefined : `${volume === 'window' ? 'words' : volume}-${language}`;
}

/**
 * Leaves out what the failures say to the helpdesk: the window shows a code and a report, and the report is written by
 * main. Those sentences are more than a third of what failures say.
 */
function withoutHelpdeskWords(): Plugin {
  return {
    name: 'latchkey:without-helpdesk-words',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/contract\/words\/compiled\/\w+\/failures\.ts$/.test(id)) return undefined;
      return { code: code.replaceAll(/^( +helpdesk: ).*,$/gm, "$1'',"), map: null };
    },
  };
}
