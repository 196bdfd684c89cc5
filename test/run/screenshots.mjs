// `npm run screenshots`: every screen of the window in each language and theme, into docs/screenshots/.
// Names of scenes as arguments render only those.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareOrExit, root, say } from './prepare.mjs';

prepareOrExit({ system: 'none', program: false });

const { register } = await import('tsx/esm/api');
register();
const { chromium } = await import('@playwright/test');
const { languages } = await import('../../electron/contract/words/language.ts');
const { scenes } = await import('../window/scenes.ts');
const { showScene } = await import('../window/show-scene.ts');
const { buildScenes, openScenes } = await import('../window/built-scenes.ts');
const { smallPng } = await import('../window/small-png.ts');
const { browserOptions } = await import('../window/browser.ts');

const wanted = process.argv.slice(2);
const chosen = scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await buildScenes();
const served = await openScenes();
const browser = await chromium.launch(browserOptions);
try {
  for (const language of languages) {
    for (const colorScheme of ['light', 'dark']) {
      const folder = join(root, 'docs/screenshots', `${language}-${colorScheme}`);
      mkdirSync(folder, { recursive: true });
      for (const scene of chosen) {
        const context = await browser.newContext({
          viewport: { width: 920, height: 640 },
          // Large enough to read, small enough to keep.
          deviceScaleFactor: 0.8,
          colorScheme,
          // Nothing turns or fades: the same picture each time.
          reducedMotion: 'reduce',
          timezoneId: 'Europe/Paris',
          locale: language,
          baseURL: served.address,
        });
        const page = await context.newPage();
        page.on('pageerror', (error) => say(`${scene.name}: ${String(error)}`));
        await showScene(page, scene, language);
        const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        writeFileSync(join(folder, `${scene.name}.png`), smallPng(picture));
        await context.close();
      }
      say(`${language} ${colorScheme}: ${chosen.length} pictures`);
    }
  }
} finally {
  await browser.close();
  await served.close();
}
