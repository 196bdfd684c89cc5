import type { Events } from '../contract/api.ts';
import { eventChannel, type EventName } from '../contract/channels.ts';
import { isTrusted, type SenderFrame } from './trusted-sender.ts';
import type { Serializable } from './serializable.ts';

/** Tells the window something, if there is one. What is more than data does not compile. */
export type Emit = <E extends EventName>(event: E, payload: Serializable<Events[E]>) => void;

/** Latchkey uses this much of Electron's WebContents. */
export interface Listener {
  readonly mainFrame: SenderFrame;
  isDestroyed(): boolean;
  send(channel: string, payload: unknown): void;
}

/** Sends events to our window only, and only while our own page is in it. */
export function createEmit(window: () => Listener | undefined, appOrigin: string): Emit {
  return (event, payload) => {
    const listener = window();
    if (listener === undefined || listener.isDestroyed() || !isTrusted(listener.mainFrame, appOrigin)) return;
    listener.send(eventChannel(event), payload);
  };
}
