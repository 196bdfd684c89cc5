// `npm run screenshots`: every screen of the window in English, every failure in French and dark, and the others in German, into
// docs/screenshots/. Names of scenes as arguments render only those. With `--everywhere` as the first one it is every language,
// light and dark, into out/screenshots/: for looking, not for keeping.
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

const [first, ...others] = process.argv.slice(2);
const everywhere = first === '--everywhere';
const wanted = everywhere ? others : process.argv.slice(2);
const chosen = scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const isFailure = (name) => name.startsWith('failed-') || name.endsWith('-failed');
const target = everywhere ? 'out/screenshots' : 'docs/screenshots';
const looks = everywhere
  ? languages.flatMap((language) => [
      { language, colorScheme: 'light', scenes: chosen },
      { language, colorScheme: 'dark', scenes: chosen },
    ])
  : [
      { language: 'en', colorScheme: 'light', scenes: chosen },
      { language: 'fr', colorScheme: 'dark', scenes: chosen.filter(({ name }) => isFailure(name)) },
      { language: 'de', colorScheme: 'light', scenes: chosen.filter(({ name }) => !isFailure(name)) },
    ];
await buildScenes();
const served = await openScenes();
const browser = await chromium.launch(browserOptions);
try {
  for (const { language, colorScheme, scenes: shown } of looks) {
    const folder = join(root, target, `${language}-${colorScheme}`);
    mkdirSync(folder, { recursive: true });
    for (const scene of shown) {
      const context = await browser.newContext({
        viewport: { width: 920, height: 640 },
        // Large enough to read, small enough to keep.
        deviceScaleFactor: 0.75,
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
    say(`${language} ${colorScheme}: ${shown.length} pictures`);
  }
} finally {
  await browser.close();
  await served.close();
}
