import { app } from 'electron';
import { mkdirSync } from 'node:fs';

/**
 * Has the browser behind the window keep its own files in a folder of their own: by itself it would take the one where
 * Latchkey's settings are. To be called first, as the lock of the single instance is in there too.
 */
export function keepProfileIn(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
}
