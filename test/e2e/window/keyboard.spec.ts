import type { Locator, Page } from '@playwright/test';
import { sceneOf } from '../../window/scenes.ts';
import { wholeRenewal, wholeSetUp } from '../../window/scenes/whole.ts';
import { expect, test } from './fixture.ts';

/** Goes on with the Tab key until an element has the focus, which is seen on the way. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isReached = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; !(await isReached()); presses += 1) {
    if (presses === 20) throw new Error('the tab key does not lead there');
    await page.keyboard.press('Tab');
  }
}

/** Goes to a button and presses it. */
async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

test('a whole set-up needs the keyboard only, and each screen begins where one goes on', async ({ page, show }) => {
  const { keyboard } = page;
  const heading = page.locator('h1');
  const focused = (name: string) => expect(page.locator(`input[name=${name}]`)).toBeFocused();
  await show(wholeSetUp, 'en');

  // Typing goes to the first field at once; the address is found while one types.
  await expect(heading).toHaveText('A drive for your files');
  await keyboard.press('Enter');
  await focused('address');
  await keyboard.type('files.example.com');
  await expect(page.getByText('Found: Example Company')).toBeVisible();
  await keyboard.press('Enter');

  await expect(heading).toHaveText('Sign in to Example Company');
  await focused('user');
  await keyboard.type('c.martin@example.com');
  await keyboard.press('Tab');
  await keyboard.type('secret');
  await keyboard.press('Enter');

  // The arrow keys move the choice; nothing is sent before Enter.
  await expect(heading).toHaveText('Verify it’s you');
  await expect(heading).toBeFocused();
  await keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Authenticator app' })).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Text message' })).toBeChecked();
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');

  await expect(heading).toHaveText('Enter your code');
  await focused('code');
  await keyboard.type('491203'); // goes on by itself

  await expect(heading).toHaveText('Your drive is ready');
  await expect(heading).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByText('Opening Example Files')).toBeVisible();
});

test('the password can be shown with a key, and hidden again', async ({ page, show }) => {
  await show(wholeSetUp, 'en');
  await page.keyboard.press('Enter');
  await page.keyboard.type('files.example.com');
  await expect(page.getByText('Found: Example Company')).toBeVisible();
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Password', { exact: true });
  await field.fill('secret');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(field).toHaveAttribute('type', 'text');
  await expect(page.getByRole('button', { name: 'Show password' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(field).toHaveAttribute('type', 'password');
});

test('Escape closes the list of shortcuts, and does not leave the screen below it as well', async ({ page, show }) => {
  await show(sceneOf('passwords-confirm'), 'en');
  const heading = page.getByRole('heading', { level: 1 });
  const title = await heading.textContent();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('h1')).toHaveText(title ?? '');
  await page.keyboard.press('Escape');
  await expect(page.locator('h1')).not.toHaveText(title ?? '');
});

test('the list of shortcuts gives the focus back to where it was', async ({ page, show }) => {
  await show(sceneOf('drives-many'), 'en');
  const button = page.getByRole('button', { name: 'App passwords', exact: true });
  for (const way of ['Escape', 'Enter']) {
    await button.focus();
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog').getByRole('button')).toBeFocused();
    await page.keyboard.press(way);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button, way).toBeFocused();
  }
});

test('a whole renewal needs the keyboard only', async ({ page, show }) => {
  const { keyboard } = page;
  await show(wholeRenewal, 'en');
  await pressOn(page, page.getByRole('button', { name: 'Renew the app password for Example Files' }));
  await expect(page.locator('input[name=password]')).toBeFocused();
  await keyboard.type('secret');
  await keyboard.press('Enter');
  await expect(page.locator('input[name=code]')).toBeFocused();
  await keyboard.type('491203'); // goes on by itself
  await expect(page.getByText('The app password for “Example Files” has been renewed')).toBeVisible();
  await expect(page.locator('h1')).toBeFocused();
  await pressOn(page, page.locator('.note-good').getByRole('button'));
  await expect(page.locator('.note-good')).toHaveCount(0);
});

test('app passwords are listed, chosen and deleted, and one stays signed in, with the keyboard only', async ({
  page,
  show,
}) => {
  const { keyboard } = page;
  const rows = page.locator('.password-row');
  // Nothing is done to get there but by keys.
  await show({ name: 'passwords-ending' }, 'en');
  await pressOn(page, page.getByRole('button', { name: 'App passwords', exact: true }));
  await pressOn(page, page.getByRole('button', { name: 'Sign in to see them' }));
  await expect(page.locator('h1')).toBeFocused();

  await expect(page.getByRole('status').filter({ hasText: 'You’ll be signed out in' })).toHaveCount(1);
  await pressOn(page, page.getByRole('button', { name: 'Stay signed in' }));

  await tabTo(page, page.getByRole('listbox'));
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await expect(page.locator('.password-row[aria-selected=true]')).toHaveCount(2);
  const before = await rows.count();
  await keyboard.press('Shift+Tab');
  await pressOn(page, page.getByRole('button', { name: 'Delete 2…' }));
  await expect(page.locator('h1')).toHaveText('Delete these 2 app passwords?');
  await expect(page.locator('h1')).toBeFocused();

  await keyboard.press('Escape');
  await expect(rows).toHaveCount(before);
  await pressOn(page, page.getByRole('button', { name: 'Delete 2…' }));
  await expect(page.locator('h1')).toHaveText('Delete these 2 app passwords?');
  await keyboard.press('Enter');
  await expect(rows).toHaveCount(before - 2);
  await expect(page.getByText('2 app passwords deleted')).toBeVisible();
});

test('the pages of help are opened and left with the keyboard only, back to where they were opened', async ({
  page,
  show,
}) => {
  const { keyboard } = page;
  const heading = page.locator('h1');
  await show(sceneOf('code-app'), 'en');
  const title = (await heading.textContent()) ?? '';
  await pressOn(page, page.locator('.other-ways .button-link').last());
  await expect(heading).toHaveText('No code?');
  await expect(heading).toBeFocused();
  await pressOn(page, page.locator('.screen-body > p .button-link'));
  await expect(page.locator('ol.help-points')).toBeVisible();
  await expect(heading).toBeFocused();
  await keyboard.press('Escape');
  await expect(heading).toHaveText(title);
});
