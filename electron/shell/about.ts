import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { AboutView } from '../contract/window.ts';

const notices = z.array(z.strictObject({ name: z.string(), version: z.string(), licence: z.string() }));

/**
 * Names the runtime that shows the window: Electron, or the stand-in used where Electron's binary cannot be had, which
 * identifies itself in `versions`.
 */
export function engineName(versions: Readonly<Partial<Record<string, string>>>): string {
  const electron = `Electron ${versions['electron'] ?? ''}`;
  return versions['electron-stand-in'] === undefined ? electron : `a stand-in for ${electron}`;
}

/**
 * Gives the version of Latchkey and the parts that it is made of.
 * @param noticesFile path of the notices that the build writes
 */
export async function aboutView(version: string, engine: string, noticesFile: string): Promise<AboutView> {
  return { version, engine, notices: notices.parse(JSON.parse(await readFile(noticesFile, 'utf8'))) };
}
