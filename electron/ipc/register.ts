import { api, type Call } from '../contract/api.ts';
import { callChannel } from '../contract/channels.ts';
import type { Result } from '../contract/failure.ts';
import type { Handlers } from './handlers.ts';
import { passGate, type GateOptions, type InvokeEvent } from './gate.ts';

/** Latchkey uses this much of Electron's ipcMain. */
export interface IpcMain {
  handle(channel: string, listener: (event: InvokeEvent, input?: unknown) => Promise<unknown>): void;
}

/** Puts every call of the table behind the gate. The only place where channels are listened to. */
export function register(ipcMain: IpcMain, handlers: Handlers, options: GateOptions): void {
  for (const [area, calls] of Object.entries<Readonly<Record<string, Call>>>(api)) {
    for (const [name, { input }] of Object.entries(calls)) {
      const guarded = { name: `${area}.${name}`, input, handle: handlerOf(handlers, area, name) };
      ipcMain.handle(callChannel(area, name), (event, sent) => passGate(guarded, event, sent, options));
    }
  }
}

/** Finds a handler by its name: the types of `Handlers` and of `api` say that each has one, and the gate passes on what the schema let through. */
function handlerOf(handlers: Handlers, area: string, name: string): (input: unknown) => Promise<Result<unknown>> {
  const table = handlers as unknown as Record<string, Record<string, (input: unknown) => Promise<Result<unknown>>>>;
  const handler = table[area]?.[name];
  if (handler === undefined) throw new Error(`no handler for ${area}.${name}`);
  return handler;
}
