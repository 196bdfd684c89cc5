import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, channels, eventChannel, eventNames } from './contract/channels.ts';

/**
 * Makes `window.latchkey`, typed as `Bridge` in contract/api.ts: every call of the table, and a way to listen to events. The
 * page gets no channel names, no Electron event and no way to send anything else.
 */
const calls = Object.fromEntries(
  Object.entries(channels).map(([area, names]) => [
    area,
    Object.fromEntries(
      names.map((name) => [name, (input: unknown): unknown => ipcRenderer.invoke(callChannel(area, name), input)]),
    ),
  ]),
);

function on(event: string, listener: (payload: unknown) => void): () => void {
  const name = eventNames.find((known) => known === event);
  if (name === undefined) throw new Error(`no such event: ${event}`);
  const hear = (_event: unknown, payload: unknown): void => {
    listener(payload);
  };
  ipcRenderer.on(eventChannel(name), hear);
  return () => {
    ipcRenderer.removeListener(eventChannel(name), hear);
  };
}

contextBridge.exposeInMainWorld('latchkey', { ...calls, on });
