import { api, type Call } from '../contract/api.ts';
import { callChannel } from '../contract/channels.ts';
import type { Result } from '../contract/failure.ts';
import type { Handlers } from './handlers.ts';
import { passGate, type GateOptions, type InvokeEvent } from './gate.ts';

/** The part of Electron's ipcMain that Latchkey uses. */
export interface IpcMain {
  handle(channel: string, listener: (event: InvokeEvent, input?: unknown) => Promise<unknown>): void;
}

/** Puts every call of the table `api` behind the gate. No other code listens to the channels of the page. */
export function register(ipcMain: IpcMain, handlers: Handlers, options: GateOptions): void {
  for (const [area, calls] of Object.entries<Readonly<Record<string, Call>>>(api)) {
    for (const [name, { input }] of Object.entries(calls)) {
      const guarded = { name: `${area}.${name}`, input, handle: handlerOf(handlers, area, name) };
      ipcMain.handle(callChannel(area, name), (event, sent) => passGate(guarded, event, sent, options));
    }
  }
}

/**
 * Finds a handler by its name. The cast is safe, because the types of `Handlers` and `api` say that each call has one, and
 * the gate parses the input.
 */
function handlerOf(handlers: Handlers, area: string, name: string): (input: unknown) => Promise<Result<unknown>> {
  const table = handlers as unknown as Record<string, Record<string, (input: unknown) => Promise<Result<unknown>>>>;
  const handler = table[area]?.[name];
  if (handler === undefined) throw new Error(`no handler for ${area}.${name}`);
  return handler;
}
