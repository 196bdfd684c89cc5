import type * as Electron from 'electron';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import mainWorld from 'injected:main-world';
import preloadWorld from 'injected:preload-world';
import type { PageScripts } from '../chromium/page.ts';
import type { PreloadConfig, WorldNames } from '../injected/messages.ts';

export interface ViewScripts {
  readonly scripts: PageScripts;
  /** Function of the preload's world that takes messages. */
  readonly deliver: string;
  /** The preload cannot be read or is not a script. */
  readonly preloadError: Error | undefined;
}

/** @param preload path of the preload script; without one the page can do nothing but show itself */
export function viewScripts({ preload, additionalArguments = [] }: Electron.WebPreferences): ViewScripts {
  const secret = randomUUID().replaceAll('-', '');
  const names: WorldNames = {
    toMain: `m${secret}`,
    toIsolated: `i${secret}`,
    binding: `b${secret}`,
    deliver: `d${secret}`,
  };
  const config: PreloadConfig = { ...names, preloadPath: preload ?? '', process: preloadProcess(additionalArguments) };
  const { source, error } = readPreload(preload);
  return {
    deliver: names.deliver,
    preloadError: error,
    scripts: {
      binding: names.binding,
      mainWorld: `(() => { ${mainWorld}\nworld.startMainWorld(${JSON.stringify(names)}); })();`,
      isolatedWorld: [
        `(() => { ${preloadWorld}`,
        `world.startPreloadWorld(${JSON.stringify(config)}, ${source}); })();`,
        `//# sourceURL=${preload === undefined ? 'electron-preload' : pathToFileURL(preload).href}`,
      ].join('\n'),
    },
  };
}

function readPreload(path: string | undefined): { source: string; error: Error | undefined } {
  if (path === undefined) return { source: 'null', error: undefined };
  try {
    const source = `function (require, module, exports, process, global) {${readFileSync(path, 'utf8')}\n}`;
    new Script(`(${source})`, { filename: path }); // only compiled: a mistake in it would silence the whole script
    return { source, error: undefined };
  } catch (error) {
    return { source: 'null', error: error as Error };
  }
}

function preloadProcess(argv: readonly string[]): PreloadConfig['process'] {
  return {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
    platform: process.platform,
    arch: process.arch,
    versions: { ...process.versions },
    env: {},
    argv: [process.execPath, ...argv],
  };
}
