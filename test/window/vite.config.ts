import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The page of the window over a fake bridge, to be looked at and measured. It is never packaged. */
export default defineConfig({
  root: `${root}page`,
  base: './',
  logLevel: 'warn',
  build: {
    outDir: `${root}../../out/window-scenes`,
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
