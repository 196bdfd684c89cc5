import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, channels, eventChannel, eventNames } from './contract/channels.ts';

/**
 * `window.latchkey`, typed as `Bridge` in contract/api.ts: every call of the table and a way to listen. The page gets no
 * channel names, no Electron event and nothing to send with.
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
