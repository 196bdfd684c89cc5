import { sceneOf } from '../../window/scenes.ts';
import { pressCover, readable } from './covered.ts';
import { expect, test } from './fixture.ts';

/** Scenes with personal details, of each kind of place: a title, a sentence, a list, a menu, a field, a failure. */
for (const name of ['setting-up', 'drives-many', 'removal-asked', 'passwords-list', 'failed-still-granted']) {
  test(`${name}: personal details can be read until they are covered, and again afterwards`, async ({ page, show }) => {
    await show(sceneOf(name), 'en');
    const before = await readable(page);
    expect(before.seen).toHaveLength(before.found);
    expect(before.found).toBeGreaterThan(0);
    const title = await page.title();
    await pressCover(page);
    await expect(page.locator('.covering-sign')).toBeVisible();
    expect((await readable(page)).seen).toEqual([]);
    // Also in the colours that the person has chosen, and when all is selected.
    await page.emulateMedia({ forcedColors: 'active' });
    expect((await readable(page)).seen).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.keyboard.press('Control+A');
    expect((await readable(page)).seen).toEqual([]);
    await page.getByRole('button', { name: 'Show them' }).click();
    await page.evaluate('getSelection().removeAllRanges()');
    const after = await readable(page);
    expect(after.seen).toHaveLength(after.found);
    expect(await page.title()).toBe(title);
  });
}

test('while personal details are covered, what a helper needs stays', async ({ page, show }) => {
  await show(sceneOf('failed-policy'), 'en');
  await page.getByRole('button', { name: 'Hide personal details' }).click();
  await expect(page.locator('.screen-name')).toHaveText('Screen S22');
  await expect(page.locator('code')).toHaveText('LK-6001');
  await expect(page.getByRole('button', { name: 'Copy for my ticket' }).first()).toBeVisible();
  const covered = await page.evaluate(() => [...(CSS.highlights.get('personal') ?? [])].map(String));
  expect(covered).toEqual([]);
});

test('the title of the window and a QR code are covered, too', async ({ page, show }) => {
  await show(sceneOf('removal-asked'), 'en');
  await pressCover(page);
  expect(await page.title()).toMatch(/•••/);
  expect(await page.title()).not.toContain('Example Files');
  await show(sceneOf('browser'), 'en');
  await expect(page.locator('.qr')).toBeVisible();
  await pressCover(page);
  await expect(page.locator('.qr')).toBeHidden();
});
