/** Builds the fixture app into out/electron-host-fixture/. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../../../out/electron-host-fixture', import.meta.url));

const script = (name, format, options) =>
  build({
    root: here,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ...options,
    build: {
      outDir: out,
      emptyOutDir: false,
      minify: false,
      ...options.build,
      rolldownOptions: {
        ...(options.build.ssr ? {} : { input: join(here, `${name}.ts`) }),
        external: ['electron'],
        output: { format, entryFileNames: format === 'cjs' ? `${name}.cjs` : `${name}.js` },
      },
    },
  });
const node = (name) => ({
  ssr: { noExternal: true, target: 'node' },
  build: { ssr: join(here, `${name}.ts`), target: 'node20' },
});

mkdirSync(out, { recursive: true });
await Promise.all([
  script('main', 'es', node('main')),
  script('preload', 'cjs', node('preload')),
  script('page', 'es', { build: { target: 'esnext' } }),
]);
copyFileSync(join(here, 'index.html'), join(out, 'index.html'));
const manifest = { name: 'fixture', productName: 'Fixture', version: '1.2.3', type: 'module', main: 'main.js' };
writeFileSync(join(out, 'package.json'), JSON.stringify(manifest));
