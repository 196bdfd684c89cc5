import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../journey-fixture.ts';
import { expectWorkingDrive } from './working-drive.ts';

/** Counts what a pointer does to the page from now on. */
async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let pressed = 0;
    for (const name of ['pointerdown', 'mousedown', 'touchstart'])
      document.addEventListener(name, () => (pressed += 1), { capture: true });
    Object.assign(globalThis, { pressed: () => pressed });
  });
  return () => page.evaluate(() => (Reflect.get(globalThis, 'pressed') as () => number)());
}

/** Goes on with the tab key until an element is reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const reached = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; !(await reached()); presses += 1) {
    if (presses === 12) throw new Error('the tab key does not lead there');
    await page.keyboard.press('Tab');
  }
}

test('a whole set-up, and the drive’s removal, with the keyboard alone', async ({
  latchkey,
  demo,
  desktop,
  expectNothingLeft,
}) => {
  const { signIn, ready, drives, removal, page } = latchkey;
  const { keyboard } = page;
  const pressed = await watchPointer(page);

  const focused = (name: string) => expect(page.locator(`input[name=${name}]`)).toBeFocused();

  await expect(latchkey.welcome.shown).toBeFocused();
  await keyboard.press('Enter');
  await focused('address');
  await keyboard.type(demo.address);
  await keyboard.press('Enter');

  await expect(signIn.shown).toBeVisible();
  await focused('user');
  await keyboard.type('alice');
  await keyboard.press('Tab');
  await keyboard.type(demo.user('alice').password);
  await keyboard.press('Enter');

  await focused('code');
  await keyboard.type(demo.codeFor('alice')); // goes on by itself

  await expect(ready.shown).toBeFocused({ timeout: 30_000 });
  await expectWorkingDrive(await ready.folder(), demo, 'alice');
  await tabTo(page, ready.openButton);
  await keyboard.press('Enter');
  await expect.poll(() => desktop.calls('shell.openPath')).toHaveLength(1);
  await tabTo(page, ready.doneButton);
  await keyboard.press('Space');

  await expect(drives.cards).toHaveCount(1);
  const menu = drives.menuButton(drives.cards);
  await tabTo(page, menu);
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Remove' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(removal.shown).toBeFocused();
  await keyboard.press('Enter');
  await expect(removal.asksPassword).toBeVisible();
  await focused('password');
  await keyboard.type(demo.user('alice').password);
  await keyboard.press('Enter');
  await focused('code');
  await keyboard.type(demo.codeFor('alice'));
  await expect(removal.removed).toBeVisible({ timeout: 30_000 });
  await expect(drives.shown).toBeFocused();
  await expectNothingLeft('alice');

  expect(await pressed()).toBe(0);
  await removal.done(); // with the pointer, which is seen
  expect(await pressed()).toBeGreaterThan(0);
});
