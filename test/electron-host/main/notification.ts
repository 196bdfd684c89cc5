import type * as Electron from 'electron';
import { HostEmitter } from '../host-emitter.ts';
import { HostEvent } from '../host-event.ts';
import { app } from './app.ts';
import { showOnDesktop } from './desktop-notification.ts';

/** `show` comes by itself, `click` and `close` from a desktop that shows notifications; tests emit the others. */
export const NOTIFICATION_EVENTS = ['show', 'click', 'close', 'action', 'failed'] as const;

/** A notification, seen where the session has a desktop that shows some. */
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
    showOnDesktop(app.getName(), this, {
      clicked: () => this.emit('click', new HostEvent()),
      closed: () => this.emit('close', new HostEvent()),
    });
  }

  close(): void {
    setImmediate(() => this.emit('close', new HostEvent()));
  }
}
