import type * as Electron from 'electron';
import { HostEmitter } from '../host-emitter.ts';

/** What the app gives to `handle`; its arguments are whatever a page has sent. */
type AppHandler = (event: Electron.IpcMainInvokeEvent, ...args: never[]) => unknown;
export type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

/** @throws Error in Electron's words when the channel has no handler */
export function handlerOf(channel: string): Handler {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler;
}

export class IpcMain extends HostEmitter {
  constructor() {
    super('any');
  }

  handle(channel: string, listener: AppHandler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener as Handler);
  }

  handleOnce(channel: string, listener: AppHandler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return listener(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();
