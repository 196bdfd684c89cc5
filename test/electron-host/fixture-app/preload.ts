import { contextBridge, ipcRenderer } from 'electron';
import type { FixtureApi } from './api.ts';

/** What a module gives, or why it does not. */
function load(id: string): string {
  try {
    // oxlint-disable-next-line typescript/no-require-imports -- what a preload may load is the question
    return typeof require(id);
  } catch (error) {
    return (error as Error).message;
  }
}

const api: FixtureApi = {
  platform: process.platform,
  add: (numbers) => ipcRenderer.invoke('add', numbers) as ReturnType<FixtureApi['add']>,
  echo: (value) => ipcRenderer.invoke('echo', value),
  onProgress(listener) {
    const heard = (_event: unknown, step: number): void => {
      listener(step);
    };
    ipcRenderer.on('progress', heard);
    return () => {
      ipcRenderer.off('progress', heard);
    };
  },
  startJob(steps) {
    ipcRenderer.send('start-job', steps);
  },
  notify(body) {
    ipcRenderer.send('notify', body);
  },
  inspect: () => ({
    modules: Object.fromEntries(['electron', 'node:fs', 'child_process'].map((id) => [id, load(id)])),
    process: Object.keys(process),
  }),
};

contextBridge.exposeInMainWorld('fixture', api);
