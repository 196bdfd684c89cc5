/** Builds the stand-in into out/electron-host/; `ELECTRON_OVERRIDE_DIST_PATH` names that folder. */
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../../out/electron-host', import.meta.url));
const { version } = JSON.parse(
  readFileSync(new URL('../../node_modules/electron/package.json', import.meta.url), 'utf8'),
);

/** One script, as text. */
async function bundle(options) {
  const result = await build({ root: here, configFile: false, publicDir: false, logLevel: 'warn', ...options });
  const [{ output }] = [result].flat();
  return output[0].code;
}

/** What runs before a page's scripts: a global `world` with the function that starts it. */
const world = (name) =>
  bundle({
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: join(here, 'injected', `${name}.ts`), formats: ['iife'], name: 'world' },
    },
  });

/** A script for Node. `electron` stays outside: whoever runs it has it. */
const nodeScript = (entry, plugins = []) =>
  bundle({
    plugins,
    define: { ELECTRON_VERSION: JSON.stringify(version) },
    ssr: { noExternal: true, target: 'node' },
    build: {
      write: false,
      minify: false,
      ssr: join(here, entry),
      target: 'node20',
      rolldownOptions: { external: ['electron'], output: { format: 'cjs' } },
    },
  });

/** Gives the text of a world to whoever imports `injected:<its name>`. */
const injected = {
  name: 'injected',
  resolveId: (id) => (id.startsWith('injected:') ? `\0${id}` : undefined),
  load: async (id) =>
    id.startsWith('\0injected:')
      ? `export default ${JSON.stringify(await world(id.slice('\0injected:'.length)))};`
      : undefined,
};

/** Never half a file, for those who use it while it is built again. */
function write(name, text) {
  const path = join(out, name);
  writeFileSync(`${path}.${process.pid}`, text);
  chmodSync(`${path}.${process.pid}`, 0o755);
  renameSync(`${path}.${process.pid}`, path);
}

const [electron, recorder] = await Promise.all([nodeScript('launcher.ts', [injected]), nodeScript('recorder.ts')]);
mkdirSync(out, { recursive: true });
// The file has no extension, and the project is made of modules: this says that it is none.
write('package.json', '{"type":"commonjs"}\n');
write('electron', `#!/usr/bin/env node\n${electron}`);
write('recorder.cjs', recorder);
