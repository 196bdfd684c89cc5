import { sceneOf } from '../../window/scenes.ts';
import { wholeSetUp } from '../../window/scenes/whole.ts';
import { expect, test } from './fixture.ts';

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
