import type * as Electron from 'electron';
import { onDisplay } from '../chromium/display.ts';
import type { HostEmitter } from '../host-emitter.ts';
import { emitOnApp } from './app-emitter.ts';
import { HostEvent } from '../host-event.ts';
import type { View } from './view.ts';

/** How a window stands on the desktop. Chromium is told where it can do the same: it cannot hide, only minimise. */
export class WindowState {
  readonly #window: HostEmitter;
  readonly #view: View;
  #bounds: Electron.Rectangle;
  visible = false;
  minimized = false;
  maximized = false;

  constructor(window: HostEmitter, view: View, bounds: Electron.Rectangle) {
    this.#window = window;
    this.#view = view;
    this.#bounds = bounds;
  }

  get bounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const { width, height } = this.#bounds;
    this.#view.withPage((page) => page.resize({ width, height }));
    this.#window.emit('resize');
  }

  show(): void {
    if (this.visible) return;
    this.visible = true;
    if (onDisplay) this.#apply('normal');
    this.#window.emit('show');
  }

  hide(): void {
    if (!this.visible) return;
    this.blur();
    this.visible = false;
    if (onDisplay) this.#apply('minimized');
    this.#window.emit('hide');
  }

  focus(): void {
    if (this.#view.focused || !this.visible) return;
    this.#view.focused = true;
    this.#view.contents.focus();
    this.#tell('focus');
  }

  blur(): void {
    if (!this.#view.focused) return;
    this.#view.focused = false;
    this.#tell('blur');
  }

  minimize(): void {
    this.blur();
    this.minimized = true;
    this.#apply('minimized');
    this.#window.emit('minimize');
  }

  restore(): void {
    if (!this.minimized) return;
    this.minimized = false;
    this.#apply(this.maximized ? 'maximized' : 'normal');
    this.#window.emit('restore');
  }

  maximize(): void {
    this.maximized = true;
    this.#apply('maximized');
    this.#window.emit('maximize');
  }

  unmaximize(): void {
    if (!this.maximized) return;
    this.maximized = false;
    this.#apply('normal');
    this.#window.emit('unmaximize');
  }

  #apply(state: 'normal' | 'minimized' | 'maximized'): void {
    this.#view.withPage((page) => page.setWindowState(state));
  }

  #tell(event: 'focus' | 'blur'): void {
    this.#window.emit(event);
    this.#view.contents.emit(event);
    emitOnApp(`browser-window-${event}`, new HostEvent(), this.#window);
  }
}
