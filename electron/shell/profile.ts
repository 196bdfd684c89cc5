import { app } from 'electron';
import { mkdirSync } from 'node:fs';

/**
 * Keeps Chromium's own files in a separate folder. By default Chromium would use the one that has Latchkey's settings. It
 * must be called first, because the lock of the single instance is in that folder too.
 */
export function keepProfileIn(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
}
