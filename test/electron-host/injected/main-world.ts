import { createBridge } from './bridge.ts';
import type { WorldNames } from './messages.ts';

/** First script of every document, in the page's own world. */
export function startMainWorld({ toMain, toIsolated }: WorldNames): void {
  if (window.top !== window) return; // as on Electron: frames have no preload
  const bridge = createBridge(toIsolated, toMain);
  const toAddress = (url: string): string => (url === '' ? 'about:blank' : new URL(url, document.baseURI).href);
  // The app decides what happens; without a window there is nothing to give back.
  window.open = (url = '', name = '', features = '') => {
    bridge.requestWindow({ url: toAddress(String(url)), name, features });
    return null;
  };
}
