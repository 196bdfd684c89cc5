import type { ElectronApplication } from '@playwright/test';
import { eventChannel } from '../../../electron/contract/channels.ts';
import type { StepId, StepState } from '../../../electron/contract/view.ts';
import type { WorkView } from '../../../electron/contract/window.ts';

/** Ends the app with SIGKILL when a step of its work comes to a state, before the window hears of it. */
export async function killAt(app: ElectronApplication, id: StepId, state: StepState): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { channel, id, state }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error('there is no window');
      const send = contents.send.bind(contents);
      contents.send = (sent: string, ...payload: unknown[]): void => {
        const steps = sent === channel ? (payload[0] as WorkView).steps : [];
        if (steps.some((step) => step.id === id && step.state === state)) {
          process.kill(process.pid, 'SIGKILL');
          for (;;); // the signal comes a moment later
        }
        send(sent, ...payload);
      };
    },
    { channel: eventChannel('work'), id, state },
  );
}

/** Resolves with the signal that ended the app. */
export function killed(app: ElectronApplication): Promise<NodeJS.Signals | null> {
  const child = app.process();
  return new Promise((resolve) => {
    child.once('exit', (_code, signal) => {
      resolve(signal);
    });
  });
}
