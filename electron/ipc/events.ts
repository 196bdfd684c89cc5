import type { Events } from '../contract/api.ts';
import { eventChannel, type EventName } from '../contract/channels.ts';
import { isTrusted, type SenderFrame } from './trusted-sender.ts';
import type { Serializable } from './serializable.ts';

/** Sends an event to the window, if there is one. A payload that is more than data does not compile. */
export type Emit = <E extends EventName>(event: E, payload: Serializable<Events[E]>) => void;

/** The part of Electron's WebContents that Latchkey uses. */
export interface Listener {
  readonly mainFrame: SenderFrame;
  isDestroyed(): boolean;
  send(channel: string, payload: unknown): void;
}

/** Makes the sender of events. It sends to our window only, and only while our own page is in it. */
export function createEmit(window: () => Listener | undefined, appOrigin: string): Emit {
  return (event, payload) => {
    const listener = window();
    if (listener === undefined || listener.isDestroyed() || !isTrusted(listener.mainFrame, appOrigin)) return;
    listener.send(eventChannel(event), payload);
  };
}
