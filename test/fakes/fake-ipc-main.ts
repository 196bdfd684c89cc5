import type { InvokeEvent } from '../../electron/ipc/gate.ts';
import type { IpcMain } from '../../electron/ipc/register.ts';
import { appPage } from '../../electron/shell/app-origin.ts';

type Listener = (event: InvokeEvent, input?: unknown) => Promise<unknown>;

/** An ipcMain that a test can send to. */
export class FakeIpcMain implements IpcMain {
  readonly listeners = new Map<string, Listener>();

  handle(channel: string, listener: Listener): void {
    this.listeners.set(channel, listener);
  }

  /** Sends as our own page does, if no other sender is given. */
  invoke(channel: string, input: unknown, event: InvokeEvent = { senderFrame: { url: appPage, parent: null } }) {
    const listener = this.listeners.get(channel);
    if (listener === undefined) throw new Error(`nobody listens on ${channel}`);
    return listener(event, input);
  }
}
