import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { AboutView } from '../contract/window.ts';

const notices = z.array(z.strictObject({ name: z.string(), version: z.string(), licence: z.string() }));

/** What Latchkey is and what it is made of. @param noticesFile written by the build */
export async function aboutView(version: string, engine: string, noticesFile: string): Promise<AboutView> {
  return { version, engine, notices: notices.parse(JSON.parse(await readFile(noticesFile, 'utf8'))) };
}
