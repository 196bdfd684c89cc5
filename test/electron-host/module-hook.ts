import Module from 'node:module';
import { pathToFileURL } from 'node:url';

type Load = (this: unknown, request: string, ...rest: unknown[]) => unknown;

const NAMES = new Set(['electron', 'electron/main', 'electron/common']);
const KEY = 'electron-host';

/** Makes `require('electron')` and `import … from 'electron'` give this object, in every module. */
export function provideElectron(electron: object): void {
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  loader._load = function (request, ...rest) {
    return NAMES.has(request) ? electron : load.call(this, request, ...rest);
  };

  // Hooks of modules run in a thread of their own: they can only hand over source text.
  Object.defineProperty(globalThis, Symbol.for(KEY), { value: electron });
  const names = Object.keys(electron);
  const source = [
    `const electron = globalThis[Symbol.for('${KEY}')];`,
    'export default electron;',
    ...names.map((name) => `export const ${name} = electron.${name};`),
  ].join('\n');
  const hooks = `
    const names = new Set(${JSON.stringify([...NAMES])});
    const electron = { url: '${KEY}:electron', format: 'module', shortCircuit: true };
    export const resolve = async (name, context, next) => (names.has(name) ? electron : next(name, context));
    export const load = async (url, context, next) =>
      url === electron.url ? { ...electron, source: ${JSON.stringify(source)} } : next(url, context);
  `;
  Module.register(`data:text/javascript,${encodeURIComponent(hooks)}`, pathToFileURL('/'));
}
