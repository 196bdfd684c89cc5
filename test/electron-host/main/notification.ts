import type * as Electron from 'electron';
import { HostEmitter } from '../host-emitter.ts';
import { HostEvent } from '../host-event.ts';

/** `show` comes by itself; tests emit the others, as a click on the desktop would. */
export const NOTIFICATION_EVENTS = ['show', 'click', 'close', 'action', 'failed'] as const;

/** A notification that nobody sees. */
export class Notification extends HostEmitter {
  static isSupported(): boolean {
    return true;
  }

  title: string;
  subtitle: string;
  body: string;
  silent: boolean;
  actions: Electron.NotificationAction[];

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super(NOTIFICATION_EVENTS);
    this.title = options.title ?? '';
    this.subtitle = options.subtitle ?? '';
    this.body = options.body ?? '';
    this.silent = options.silent ?? false;
    this.actions = options.actions ?? [];
  }

  show(): void {
    setImmediate(() => this.emit('show', new HostEvent()));
  }

  close(): void {
    setImmediate(() => this.emit('close', new HostEvent()));
  }
}
