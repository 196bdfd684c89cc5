import type { Page } from '@playwright/test';
import { languages } from '../../../electron/contract/words/language.ts';
import { sceneOf } from '../../window/scenes.ts';
import { expect, test } from './fixture.ts';

/** Whether the whole of the step that is to be done now can be read: within the window, and under nothing. Runs in the page. */
function currentStepIsSeen(): boolean {
  const step = document.querySelector('.guide [aria-current="step"]');
  const box = step?.getBoundingClientRect();
  if (step == null || box === undefined) return false;
  return [box.top + 2, box.bottom - 2].every((y) => {
    const there = document.elementFromPoint(box.left + box.width / 2, y);
    return there !== null && step.contains(there);
  });
}

/** That nothing moves any more takes a while where things glide. */
const expectSeen = (page: Page): Promise<void> => expect.poll(() => page.evaluate(currentStepIsSeen)).toBe(true);

for (const { what, ...size } of [
  { what: 'a window of 400 × 500', width: 400, height: 500 },
  { what: '200 %', width: 460, height: 320 },
]) {
  test(`the guide shows its current step in ${what}, and leaves the focus alone`, async ({ page, show }) => {
    await page.setViewportSize(size);
    for (const language of languages) {
      await show(sceneOf('page-guide'), language);
      await expectSeen(page);
      await expect(page.locator('h1')).toBeFocused();
    }
  });
}

test('the guide shows its current step when the window becomes narrow, gliding there if that is wanted', async ({
  page,
  show,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await show(sceneOf('page-guide'), 'en');
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await page.setViewportSize({ width: 400, height: 500 });
  await expectSeen(page);
  await expect(page.locator('h1')).toBeFocused();
});
