import { sceneOf } from '../../window/scenes.ts';
import { expect, lookAt } from './fixture.ts';

/** Makes every text 40 % longer, as German is. Runs in the page. */
function lengthen(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
  for (const text of texts) {
    const words = text.data.trim();
    if (words !== '') text.data = `${text.data} ${words.slice(0, Math.ceil(words.length * 0.4))}`;
  }
}

/** What can be scrolled sideways, the page itself among them. Runs in the page. */
function sideways(): string[] {
  const root = document.documentElement;
  const inner = [...document.querySelectorAll('body *')].filter(
    (element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth,
  );
  return [...(root.scrollWidth > root.clientWidth ? [root] : []), ...inner].map((element) => element.className);
}

for (const name of [
  ...['drives-many', 'passwords-list', 'diagnostics-problems', 'settings', 'about', 'shortcuts'],
  ...['code-methods', 'failed-kept', 'ready'],
]) {
  lookAt(sceneOf(name))(
    `${name} has nothing to scroll sideways when its texts are 40 % longer`,
    async ({ page, show }) => {
      await show(sceneOf(name), 'fr');
      await page.evaluate(lengthen);
      for (const width of [1280, 920, 400]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await page.evaluate(sideways), `${String(width)} wide`).toEqual([]);
      }
    },
  );
}

for (const name of ['drives-many', 'settings', 'passwords-list', 'address-found'] as const) {
  lookAt(sceneOf(name))(`${name} stands in the middle of a large window`, async ({ page, show }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await show(sceneOf(name), 'en');
    const [stage, screen] = await Promise.all([
      page.locator('.stage').boundingBox(),
      page.locator('.screen').boundingBox(),
    ]);
    if (stage === null || screen === null) throw new Error('nothing is drawn');
    expect(screen.width).toBeLessThanOrEqual(760);
    expect(Math.abs(screen.x + screen.width / 2 - (stage.x + stage.width / 2))).toBeLessThan(2);
  });
}

for (const name of ['drives-many', 'passwords-list', 'failed-kept'] as const) {
  lookAt(sceneOf(name))(`${name} keeps one row of buttons in sight in a small window`, async ({ page, show }) => {
    await page.setViewportSize({ width: 400, height: 500 });
    await show(sceneOf(name), 'en');
    const stuck = page.locator('.actions > .button').filter({ visible: true });
    const fixed = await stuck.evaluateAll((all) => all.filter((each) => getComputedStyle(each).position === 'sticky'));
    expect(fixed).toHaveLength(1);
  });
}
