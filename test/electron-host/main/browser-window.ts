import type * as Electron from 'electron';
import type { Size } from '../chromium/targets.ts';
import { HostEmitter } from '../host-emitter.ts';
import { HostEvent } from '../host-event.ts';
import { emitOnApp } from './app-emitter.ts';
import { closeRefused, windowClosed, windowOpened } from './life.ts';
import type { NativeImage } from './native-image.ts';
import { View } from './view.ts';
import { addView, removeView } from './views.ts';
import type { WebContents } from './web-contents.ts';
import { checkOptions } from './window-options.ts';
import { WindowState } from './window-state.ts';

const EMITTED = [
  ...['ready-to-show', 'show', 'hide', 'focus', 'blur', 'close', 'closed', 'page-title-updated', 'resize'],
  ...['minimize', 'restore', 'maximize', 'unmaximize'],
] as const;
/** Nobody moves or resizes a window by hand here, no session ends, no page hangs. */
const NEVER = [
  ...['session-end', 'query-session-end', 'move', 'moved', 'resized', 'will-move', 'will-resize'],
  ...['enter-full-screen', 'leave-full-screen', 'unresponsive', 'responsive'],
] as const;
export const BROWSER_WINDOW_EVENTS = [...EMITTED, ...NEVER] as const;

/** @throws TypeError for forms that the stand-in does not read; Electron takes every form of CSS */
function hexColor(color: string): string {
  if (!/^#[\da-f]{6}$/i.test(color)) throw new TypeError(`Error processing argument: ${color}`);
  return color.toUpperCase();
}

const windows = new Map<number, BrowserWindow>();

export class BrowserWindow extends HostEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null;
  }

  static fromWebContents(contents: Electron.WebContents | WebContents): BrowserWindow | null {
    return windows.get(contents.id) ?? null;
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.isFocused()) ?? null;
  }

  readonly #view: View;
  readonly #state: WindowState;
  #backgroundColor: string;
  #title: string;
  #minimum: Size;

  /** @throws Error for options that the stand-in cannot keep, and before `ready` */
  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super(BROWSER_WINDOW_EVENTS);
    checkOptions(options);
    const { width = 800, height = 600, x = 0, y = 0, minWidth = 0, minHeight = 0 } = options;
    this.#title = options.title ?? 'Electron';
    this.#backgroundColor = hexColor(options.backgroundColor ?? '#FFFFFF');
    this.#minimum = { width: minWidth, height: minHeight };
    this.#view = new View(
      options.webPreferences ?? {},
      { width, height },
      {
        painted: () => this.emit('ready-to-show'),
        titled: (title) => {
          const event = new HostEvent();
          this.emit('page-title-updated', event, title, true);
          if (!event.defaultPrevented) this.#title = title;
        },
        stays: closeRefused,
        gone: () => {
          windows.delete(this.id);
          removeView(this.#view);
          this.emit('closed');
          windowClosed(this);
        },
      },
    );
    this.#state = new WindowState(this, this.#view, { x, y, width, height });
    windows.set(this.id, this);
    addView(this.#view);
    windowOpened(this);
    emitOnApp('web-contents-created', new HostEvent(), this.webContents);
    emitOnApp('browser-window-created', new HostEvent(), this);
    if (options.show !== false) this.show();
  }

  get id(): number {
    return this.#view.id;
  }

  get webContents(): WebContents {
    return this.#view.contents;
  }

  loadURL(url: string): Promise<void> {
    return this.#view.navigation.load(url);
  }

  close(): void {
    if (this.isDestroyed()) return;
    const event = new HostEvent();
    this.emit('close', event);
    if (event.defaultPrevented) closeRefused();
    else this.#view.close(true);
  }

  /** Without asking anybody; `closed` is emitted all the same. */
  destroy(): void {
    if (this.isDestroyed()) return;
    this.#view.close(false);
    this.#view.gone();
  }

  isDestroyed(): boolean {
    return this.#view.destroyed;
  }

  show(): void {
    this.#state.show();
    this.focus();
  }

  showInactive(): void {
    this.#state.show();
  }

  hide(): void {
    this.#state.hide();
  }

  focus(): void {
    for (const other of windows.values()) if (other !== this) other.blur();
    this.#state.focus();
  }

  blur(): void {
    this.#state.blur();
  }

  minimize(): void {
    this.#state.minimize();
  }

  restore(): void {
    this.#state.restore();
  }

  maximize(): void {
    this.#state.maximize();
  }

  unmaximize(): void {
    this.#state.unmaximize();
  }

  isVisible(): boolean {
    return this.#state.visible && !this.#state.minimized;
  }

  isFocused(): boolean {
    return this.#view.focused;
  }

  isMinimized(): boolean {
    return this.#state.minimized;
  }

  isMaximized(): boolean {
    return this.#state.maximized;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getBounds(): Electron.Rectangle {
    return this.#state.bounds;
  }

  getContentBounds(): Electron.Rectangle {
    return this.#state.bounds;
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#state.setBounds(bounds);
  }

  getSize(): number[] {
    return [this.#state.bounds.width, this.#state.bounds.height];
  }

  setSize(width: number, height: number): void {
    this.#state.setBounds({ width, height });
  }

  getContentSize(): number[] {
    return this.getSize();
  }

  setContentSize(width: number, height: number): void {
    this.setSize(width, height);
  }

  getMinimumSize(): number[] {
    return [this.#minimum.width, this.#minimum.height];
  }

  setMinimumSize(width: number, height: number): void {
    this.#minimum = { width, height };
  }

  /** The menu is not shown; the app's own is at `Menu.getApplicationMenu()`. */
  setMenu(): void {
    // nothing to see
  }

  removeMenu(): void {
    // nothing to see
  }

  setMenuBarVisibility(): void {
    // nothing to see
  }

  setIcon(): void {
    // nothing to see
  }

  /** Kept, and given back; a page that has been painted covers it. @throws TypeError for what is no text */
  setBackgroundColor(color: string): void {
    this.#backgroundColor = hexColor(color);
  }

  /** In upper case and without the alpha channel, whatever form was set. */
  getBackgroundColor(): string {
    return this.#backgroundColor;
  }

  /** Of macOS and Windows: on Linux Electron accepts it and does nothing. */
  setContentProtection(): void {
    // nothing to see
  }

  capturePage(): Promise<NativeImage> {
    return this.webContents.capturePage();
  }
}
