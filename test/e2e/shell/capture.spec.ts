import { expect, test } from '../shell-fixture.ts';

test('while a secret is shown the window is left out of pictures of the screen, unless the person wants it in them', async ({
  page,
  desktop,
}) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  const protection = async () => (await desktop.calls('window.setContentProtection')).map(([on]) => on);
  expect(await protection()).toEqual([]);
  await page.evaluate(() => window.latchkey.app.conceal({ on: true }));
  expect(await protection()).toEqual([true]);
  await page.evaluate(() => window.latchkey.settings.change({ hideFromCapture: false }));
  await expect.poll(protection).toEqual([true, false]);
  await page.evaluate(() => window.latchkey.settings.change({ hideFromCapture: true }));
  await expect.poll(protection).toEqual([true, false, true]);
  await page.evaluate(() => window.latchkey.app.conceal({ on: false }));
  expect(await protection()).toEqual([true, false, true, false]);
});
