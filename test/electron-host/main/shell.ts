import { spawn } from 'node:child_process';
import { strict } from '../strict.ts';

/** Nothing leaves the stand-in unless this is set: then the desktop's own program opens it. */
const opens = process.env['ELECTRON_HOST_OPEN'] === '1';

function open(what: string): void {
  if (opens) spawn('xdg-open', [what], { detached: true, stdio: 'ignore' }).unref();
}

export const shell = strict('shell', {
  /** @throws TypeError when it is no address */
  async openExternal(url: string): Promise<void> {
    if (!URL.canParse(url)) throw new TypeError('Invalid URL');
    await Promise.resolve();
    open(url);
  },
  /** @returns '', which is Electron's way to say that it went well */
  async openPath(path: string): Promise<string> {
    await Promise.resolve();
    open(path);
    return '';
  },
  showItemInFolder(): void {
    // nothing to see
  },
  beep(): void {
    // nothing to hear
  },
});
