import type * as Electron from 'electron';
import { strict } from '../strict.ts';

/** Everything is answered with "cancel"; tests put their answers in these functions' place. */
export const dialog = strict('dialog', {
  showOpenDialog: (): Promise<Electron.OpenDialogReturnValue> => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: (): Promise<Electron.SaveDialogReturnValue> => Promise.resolve({ canceled: true, filePath: '' }),
  showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
    const { cancelId = 0, checkboxChecked = false } = args.at(-1) as Electron.MessageBoxOptions;
    return Promise.resolve({ response: cancelId, checkboxChecked });
  },
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`); // as Electron does before `ready`
  },
});
