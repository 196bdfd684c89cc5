import { test as base, expect } from '@playwright/test';
import type { Language } from '../../../electron/contract/window.ts';
import { browserOptions } from '../../window/browser.ts';
import { serveScenes } from '../../window/built-scenes.ts';
import type { Scene } from '../../window/scene.ts';
import { showScene } from '../../window/show-scene.ts';

interface WindowFixtures {
  /** Brings the page to a scene. What the page complains of (errors, breaches of its CSP) fails the test. */
  readonly show: (scene: Scene, language: Language) => Promise<void>;
}

export const test = base.extend<WindowFixtures>({
  launchOptions: browserOptions,
  // Nothing turns or fades while it is measured.
  contextOptions: { reducedMotion: 'reduce' },
  viewport: { width: 920, height: 640 },
  show: async ({ page, context }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    await serveScenes(context);
    await use((scene, language) => showScene(page, scene, language));
    expect(complaints).toEqual([]);
  },
});

export { expect };
