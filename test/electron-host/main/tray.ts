import { HostEmitter } from '../host-emitter.ts';

/** Tests emit them, as a click on the desktop would. */
export const TRAY_EVENTS = ['click', 'right-click', 'double-click', 'middle-click'] as const;

/** An icon in the notification area, without one. Like Electron's it has no way to ask for what it was given. */
export class Tray extends HostEmitter {
  #destroyed = false;
  #title = '';

  constructor() {
    super(TRAY_EVENTS);
  }

  setImage(): void {
    this.#check();
  }

  setToolTip(): void {
    this.#check();
  }

  setTitle(title: string): void {
    this.#check();
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  setContextMenu(): void {
    this.#check();
  }

  popUpContextMenu(): void {
    this.#check();
  }

  destroy(): void {
    this.#destroyed = true;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** @throws Error as Electron does */
  #check(): void {
    if (this.#destroyed) throw new Error('Tray is destroyed');
  }
}
