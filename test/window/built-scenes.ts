import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { build } from 'vite';

const built = join(import.meta.dirname, '../../out/window-scenes');

/** Never asked for: what is fetched from it comes from the disk. */
export const scenesAddress = 'http://scenes.example/';

/** Compiles the scenes, as the window itself is compiled. */
export async function buildScenes(): Promise<void> {
  await build({ configFile: join(import.meta.dirname, 'vite.config.ts') });
}

/** Lets the pages of a context find the scenes at their address, and nothing else anywhere. */
export async function serveScenes(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (`${origin}/` !== scenesAddress) await route.abort();
    else await route.fulfill({ path: join(built, pathname === '/' ? 'index.html' : pathname) });
  });
}
