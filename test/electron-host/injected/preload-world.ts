import { missing, notImplemented, strict } from '../strict.ts';
import { createBridge, type Bridge } from './bridge.ts';
import { createIpcRenderer } from './ipc-renderer.ts';
import type { PreloadConfig, ToHost, ToPreload } from './messages.ts';
import { watchTitle } from './title.ts';

/** A preload script, wrapped like a CommonJS module. */
type Preload = (
  require: (id: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: object,
  global: typeof globalThis,
) => void;

/** What Electron's sandboxed preload may also load. */
const BUILT_IN = new Set(['events', 'timers', 'url', 'node:events', 'node:timers', 'node:url']);

/** First script of every document, in a world that the page cannot reach: runs the preload script there. */
export function startPreloadWorld(config: PreloadConfig, preload: Preload | null): void {
  // As on Electron, frames have no preload; the empty page is what a window shows before it loads anything.
  if (window.top !== window || location.href === 'about:blank') return;
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const toHost = (message: ToHost): void => {
    world[config.binding]?.(JSON.stringify(message));
  };
  const bridge = createBridge(config.toMain, config.toIsolated, (request) => {
    toHost({ type: 'open', ...request });
  });
  const { ipcRenderer, deliver } = createIpcRenderer(toHost);
  Object.defineProperty(world, config.deliver, {
    value: (text: string) => {
      deliver(JSON.parse(text) as ToPreload);
    },
  });
  watchTitle((title) => {
    toHost({ type: 'title', title });
  });
  if (preload === null) return;

  const electron = strict('electron (in a preload)', {
    ipcRenderer,
    contextBridge: createContextBridge(bridge),
    webFrame: missing('webFrame'),
    crashReporter: missing('crashReporter'),
  });
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer' || id === 'electron/common') return electron;
    if (BUILT_IN.has(id)) return notImplemented(`require('${id}') in a preload`);
    throw new Error(`module not found: ${id}`); // Electron's words
  };
  const module = { exports: {} };
  try {
    preload.call(module.exports, require, module, module.exports, strict('process', { ...config.process }), globalThis);
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    toHost({ type: 'preload-error', message, stack });
    console.error(`Unable to load preload script: ${config.preloadPath}`, error);
  }
}

/** `contextBridge`. */
export interface ContextBridge {
  exposeInMainWorld(key: string, api: unknown): void;
}

function createContextBridge(bridge: Bridge): ContextBridge {
  const exposed = new Set<string>();
  return strict('contextBridge', {
    exposeInMainWorld(key: string, api: unknown) {
      if (exposed.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(key);
      bridge.expose(key, api);
    },
  });
}
