import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstScreenFile } from '../../../electron/contract/first-screen.ts';
import { languages } from '../../../electron/contract/words/language.ts';
import { root } from './app.ts';

/** A document that shows nothing and asks for nothing. */
const EMPTY =
  '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Latchkey</title></head><body></body></html>\n';

/**
 * The app with an empty page: the same main process, shell, preload script and window, so that a difference to the app
 * is what the page costs.
 * @param folder where it is made; deleting it is the caller's
 */
export function makeEmptyWindow(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'out/renderer'), { recursive: true });
  for (const file of ['package.json', 'out/main.js', 'out/chunks', 'out/preload.cjs', 'out/notices.json']) {
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  for (const same of ['assets', 'node_modules']) symlinkSync(join(root, same), join(folder, same));
  for (const page of ['index.html', ...languages.map(firstScreenFile)]) {
    writeFileSync(join(folder, 'out/renderer', page), EMPTY);
  }
  return folder;
}
