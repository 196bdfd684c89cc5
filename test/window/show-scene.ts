import type { Page } from '@playwright/test';
import type { Language } from '../../electron/contract/window.ts';
import type { Scene } from './scene.ts';
import { now } from './scenes/world.ts';

/** Longer than the window waits before it says what it waits for. */
const LONG_MS = 10_500;

/**
 * Brings a page, of a context whose `baseURL` is where the scenes are served, to a scene, and waits until it is all there. A page
 * that shows scenes already is not loaded again: that is a third of what a scene costs.
 */
export async function showScene(page: Page, scene: Scene, language: Language): Promise<void> {
  if (scene.slow === true) await page.clock.install({ time: now });
  else await page.clock.setFixedTime(now);
  // Scenes press buttons by their English or French names; all words change with the language.
  const spoken = scene.act === undefined || scene.inLanguage === true || language === 'fr' ? language : 'en';
  if (scene.slow === true || !(await page.evaluate<boolean>(`'showScene' in window`)))
    await page.goto(`/?scene=${scene.name}&language=${spoken}`);
  else await page.evaluate(`showScene('${scene.name}', '${spoken}')`);
  await page.locator('h1').waitFor();
  await scene.act?.(page);
  if (spoken !== language) await page.evaluate(`speak('${language}')`);
  if (scene.slow === true) await page.clock.fastForward(LONG_MS);
  // Nothing looks as if it were pointed at.
  await page.mouse.move(0, 0);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  // What fades has faded; what turns for ever may turn.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().filter((each) => each.effect.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished)).then(() => undefined)',
  );
}
