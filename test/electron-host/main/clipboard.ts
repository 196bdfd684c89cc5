import { strict } from '../strict.ts';

/** A model: text only, of this app only. The desktop's clipboard is not touched, and does not reach it. */
function newClipboard() {
  let text = '';
  return {
    readText: (): Promise<string> => Promise.resolve(text),
    writeText: (written: string): Promise<void> => {
      text = written;
      return Promise.resolve();
    },
    clear: (): void => {
      text = '';
    },
  };
}

export const clipboard = strict('clipboard', {
  ...newClipboard(),
  /** What is marked with the mouse, on X11. */
  selection: strict('clipboard.selection', newClipboard()),
});
