import { isRunning, theBrowser } from '../chromium/running.ts';
import { HostEvent } from '../host-event.ts';
import { appHears, emitOnApp } from './app-emitter.ts';

/** What the end of the app needs of a window. */
interface Closable {
  close(): void;
}

const windows = new Set<Closable>();
let quitting = false;
let exiting = false;

export const isExiting = (): boolean => exiting;

export function windowOpened(window: Closable): void {
  windows.add(window);
}

export function windowClosed(window: Closable): void {
  windows.delete(window);
  if (windows.size > 0 || exiting) return;
  if (quitting) shutDown();
  else if (appHears('window-all-closed')) emitOnApp('window-all-closed');
  else quit();
}

/** A window or its page prevented it, and so the end of the app too. */
export function closeRefused(): void {
  quitting = false;
}

/** before-quit → every window is asked to close → will-quit → quit */
export function quit(): void {
  if (quitting || exiting) return;
  const event = new HostEvent();
  emitOnApp('before-quit', event);
  if (event.defaultPrevented) return;
  quitting = true;
  if (windows.size === 0) shutDown();
  else for (const window of windows) window.close();
}

/** Without asking anybody. Ends when Chromium has written its storage. */
export function exit(code: number): void {
  if (exiting) return;
  exiting = true;
  emitOnApp('quit', new HostEvent(), code);
  if (!isRunning()) process.exit(code);
  void theBrowser()
    .browser.close()
    .then(() => process.exit(code));
}

function shutDown(): void {
  const event = new HostEvent();
  emitOnApp('will-quit', event);
  if (event.defaultPrevented) quitting = false;
  else exit(0);
}
