import { defineConfig, type Plugin } from 'vite';

const root = new URL('.', import.meta.url).pathname;

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
    outDir: new URL('../out/renderer', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      output: {
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

/**
 * Leaves out what the failures say to the helpdesk: the window shows a code and a report, and the report is written by
 * main. In two languages those sentences are a twentieth of the bundle.
 */
function withoutHelpdeskWords(): Plugin {
  return {
    name: 'latchkey:without-helpdesk-words',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/contract\/words\/failures\/[\w-]+\.ts$/.test(id)) return undefined;
      return { code: code.replaceAll(/(\bhelpdesk:)\s*'(?:[^'\\]|\\.)*'/g, "$1 ''"), map: null };
    },
  };
}
