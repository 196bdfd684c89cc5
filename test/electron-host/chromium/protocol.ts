// Chromium's protocol is typed by Playwright, but not among its exports; only types are taken, nothing is loaded.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

export type { Protocol };
export type Method = keyof Protocol.CommandParameters;
export type Parameters<M extends Method> = Protocol.CommandParameters[M];
export type Reply<M extends Method> = Protocol.CommandReturnValues[M];

/** What somebody wants to hear of one session; everything else is dropped. */
export type Listeners = { [E in keyof Protocol.Events]?: (payload: Protocol.Events[E]) => void };
