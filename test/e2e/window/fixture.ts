import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test';
import type { Language } from '../../../electron/contract/window.ts';
import { browserOptions } from '../../window/browser.ts';
import { openScenes, scenesOnly } from '../../window/built-scenes.ts';
import type { Scene } from '../../window/scene.ts';
import { showScene } from '../../window/show-scene.ts';

interface WindowFixtures {
  /** Brings the page to a scene. What the page complains of (errors, breaches of its CSP) fails the test. */
  readonly show: (scene: Scene, language: Language) => Promise<void>;
}

/** Nothing turns or fades while it is measured. */
const still = { reducedMotion: 'reduce' } as const;

interface WindowWorker {
  /** Where the scenes are served. */
  readonly scenesAt: string;
  readonly standingPage: Page;
}

export const test = base.extend<WindowFixtures, WindowWorker>({
  launchOptions: { ...browserOptions, args: [...(browserOptions.args ?? []), scenesOnly] },
  contextOptions: still,
  viewport: { width: 920, height: 640 },
  scenesAt: [
    async ({}, use) => {
      const scenes = await openScenes();
      await use(scenes.address);
      await scenes.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ scenesAt }, use) => {
    await use(scenesAt);
  },
  show: async ({ page }, use) => {
    const complaints: string[] = [];
    const error = (thrown: Error): void => {
      complaints.push(String(thrown));
    };
    const message = (said: ConsoleMessage): void => {
      if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text());
    };
    page.on('pageerror', error).on('console', message);
    await use((scene, language) => showScene(page, scene, language));
    page.off('pageerror', error).off('console', message);
    expect(complaints).toEqual([]);
  },
  standingPage: [
    async ({ browser, scenesAt }, use) => {
      const context = await browser.newContext({ ...still, baseURL: scenesAt });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/** On one page for many scenes, each loaded anew: half of what a scene costs is a new page's process. */
const onStandingPage = test.extend({
  page: async ({ standingPage, viewport }, use) => {
    if (viewport !== null) await standingPage.setViewportSize(viewport);
    await standingPage.emulateMedia({ colorScheme: 'light' });
    await use(standingPage);
  },
});

/** What looks at a scene: on a page of its own where the clock is put forward, which stays with the page. */
export const lookAt = ({ slow }: Scene) => (slow === true ? test : onStandingPage);

export { expect };
