import { strict } from '../strict.ts';
import type { Base64 } from './codec-nodes.ts';
import { createCodec } from './codec.ts';
import type { ToHost, ToPreload } from './messages.ts';

type Listener = (event: unknown, ...args: unknown[]) => void;

/** `ipcRenderer` of a sandboxed preload. */
export interface IpcRenderer {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  send(channel: string, ...args: unknown[]): void;
  on(channel: string, listener: Listener): IpcRenderer;
  once(channel: string, listener: Listener): IpcRenderer;
  addListener(channel: string, listener: Listener): IpcRenderer;
  off(channel: string, listener: Listener): IpcRenderer;
  removeListener(channel: string, listener: Listener): IpcRenderer;
  removeAllListeners(channel?: string): IpcRenderer;
  listenerCount(channel: string): number;
}

const base64: Base64 = {
  toText: (bytes) => bytes.toBase64(),
  fromText: (text) => Uint8Array.fromBase64(text),
};

/**
 * @param toHost sends a message to the app
 * @returns also the function that takes the app's messages
 */
export function createIpcRenderer(toHost: (message: ToHost) => void): {
  ipcRenderer: IpcRenderer;
  deliver: (message: ToPreload) => void;
} {
  const codec = createCodec(base64);
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let listeners: readonly { channel: string; listener: Listener; once: boolean }[] = [];
  let lastId = 0;

  const add =
    (once: boolean) =>
    (channel: string, listener: Listener): IpcRenderer => {
      listeners = [...listeners, { channel, listener, once }];
      return ipcRenderer;
    };
  const remove = (channel: string, listener: Listener): IpcRenderer => {
    const index = listeners.findIndex((one) => one.channel === channel && one.listener === listener);
    listeners = listeners.filter((_one, i) => i !== index);
    return ipcRenderer;
  };
  const ipcRenderer: IpcRenderer = strict('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        const data = codec.encode(args);
        lastId += 1;
        calls.set(lastId, { resolve, reject });
        toHost({ type: 'invoke', id: lastId, channel, data });
      }),
    send(channel: string, ...args: unknown[]) {
      toHost({ type: 'send', channel, data: codec.encode(args) });
    },
    on: add(false),
    addListener: add(false),
    once: add(true),
    off: remove,
    removeListener: remove,
    removeAllListeners(channel?: string) {
      listeners = listeners.filter((one) => channel !== undefined && one.channel !== channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => listeners.filter((one) => one.channel === channel).length,
  });

  const deliver = (message: ToPreload): void => {
    if (message.type === 'event') {
      for (const { listener, once } of listeners.filter((one) => one.channel === message.channel)) {
        if (once) remove(message.channel, listener);
        const event = strict('IpcRendererEvent', { sender: ipcRenderer, preventDefault: () => undefined });
        listener(event, ...(codec.decode(message.data) as unknown[]));
      }
      return;
    }
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (message.type === 'reply') call?.resolve(codec.decode(message.data));
    else call?.reject(new Error(message.message));
  };
  return { ipcRenderer, deliver };
}
