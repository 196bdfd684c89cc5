import type { Frame } from '../chromium/frames.ts';
import type { Page } from '../chromium/page.ts';
import { hostEvent, type HostEvent } from '../host-event.ts';
import type { Base64 } from '../injected/codec-nodes.ts';
import { createCodec } from '../injected/codec.ts';
import type { ToPreload } from '../injected/messages.ts';
import { handlerOf, ipcMain, type Handler } from './ipc-main.ts';
import type { WebContents } from './web-contents.ts';
import type { WebFrameMain } from './web-frame-main.ts';

const base64: Base64 = {
  toText: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  fromText: (text) => Uint8Array.from(Buffer.from(text, 'base64')),
};
const codec = createCodec(base64);

export interface IpcParts {
  readonly contents: WebContents;
  /** Name of the function in the preload's world that takes messages. */
  readonly deliver: string;
  readonly frameOf: (frame: Frame) => WebFrameMain | null;
}

/** A page has called `ipcRenderer.send`. */
export function receiveSent(parts: IpcParts, frame: Frame, channel: string, data: string): void {
  const args = codec.decode(data) as unknown[];
  const event = senderEvent(parts, frame);
  parts.contents.emit('ipc-message', event, channel, ...args);
  ipcMain.emit(channel, event, ...args);
}

/** A page has called `ipcRenderer.invoke`; its answer goes to the document that asked, or nowhere if that has gone. */
export async function receiveInvoked(
  parts: IpcParts,
  from: { readonly page: Page; readonly frame: Frame; readonly contextId: number },
  call: { readonly id: number; readonly channel: string; readonly data: string },
): Promise<void> {
  const { id, channel } = call;
  const answer = (message: ToPreload): void => {
    from.page.call(from.contextId, parts.deliver, JSON.stringify(message));
  };
  try {
    const event = senderEvent(parts, from.frame) as unknown as Parameters<Handler>[0];
    const result = await handlerOf(channel)(event, ...(codec.decode(call.data) as unknown[]));
    answer({ type: 'reply', id, data: codec.encode(result) });
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    answer({ type: 'refusal', id, message: `Error invoking remote method '${channel}': ${String(error)}` });
  }
}

/** `webContents.send`: to the preload of the top frame; whoever listens later has missed it, as on Electron. */
export function sendToPage(page: Page, deliver: string, channel: string, args: readonly unknown[]): void {
  const message: ToPreload = { type: 'event', channel, data: codec.encode(args) };
  for (const contextId of page.frames.contextsOf(page.targetId)) page.call(contextId, deliver, JSON.stringify(message));
}

function senderEvent({ contents, frameOf }: IpcParts, frame: Frame): HostEvent {
  const senderFrame = frameOf(frame);
  return hostEvent({
    type: 'frame' as const,
    sender: contents,
    senderFrame,
    frameId: senderFrame?.routingId ?? 0,
    processId: senderFrame?.processId ?? 0,
    ports: [],
    reply: (channel: string, ...args: unknown[]) => {
      contents.send(channel, ...args);
    },
  });
}
