import type { Locator, Page } from '@playwright/test';
import { sceneOf } from '../../window/scenes.ts';
import { expect, lookAt, test } from './fixture.ts';

/** Screens that begin with an empty field, and what arrives in it. A code's field keeps digits only. */
const screens = [
  { name: 'address-empty', field: 'address', text: 'files.example.com' },
  { name: 'way-app-password', field: 'user', text: 'nora@example.com' },
  { name: 'code-message', field: 'code', text: '4912' },
  { name: 'code-key', field: 'code', text: 'ccccccdefghij' },
  { name: 'passwords-sign-in', field: 'password', text: 'Grün&{Öl}' },
  { name: 'application-name', field: 'application', text: 'Scanner' },
] as const;

const fieldOf = (page: Page, name: string): Locator => page.locator(`input[name=${name}]`);

/** Puts a text on the clipboard as a person does: from a field of another page of the same browser. */
async function copy(page: Page, text: string): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent('<input>');
  await other.locator('input').fill(text);
  await other.locator('input').selectText();
  await other.keyboard.press('Control+C');
  await other.close();
  await page.bringToFront();
}

for (const { name, field, text } of screens) {
  const title = `${name}: what is pasted or typed as soon as the screen is there arrives, and the heading is heard`;
  lookAt(sceneOf(name))(title, async ({ page, show }) => {
    await copy(page, text);
    await show(sceneOf(name), 'fr');
    const first = fieldOf(page, field);
    await expect(first).toBeFocused();
    const described = (await first.getAttribute('aria-describedby'))?.split(' ') ?? [];
    const words = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).innerText()));
    expect(words.slice(0, 2)).toEqual([await page.locator('h1').innerText(), await page.locator('.intro').innerText()]);
    await page.keyboard.press('Control+V');
    await expect(first).toHaveValue(text);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    await expect(first).toHaveValue(text);
  });
}

test('a dead key, an input method and AltGr arrive on a new screen', async ({ page, show }) => {
  await show(sceneOf('address-empty'), 'en');
  const input = await page.context().newCDPSession(page);
  // What a dead key or an input method is at, and then what it has made.
  await input.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
  await input.send('Input.imeSetComposition', { text: 'é', selectionStart: 1, selectionEnd: 1 });
  await input.send('Input.insertText', { text: 'é' });
  await expect(fieldOf(page, 'address')).toHaveValue('é');
  // AltGr+Q of a German keyboard. Windows tells AltGr as Control and Alt, and there Chromium types the character; X11 and
  // Wayland tell neither, and Chromium types nothing that comes with Control.
  const altGr = { type: 'keyDown', key: '@', code: 'KeyQ', text: '@' } as const;
  await input.send('Input.dispatchKeyEvent', { ...altGr, modifiers: process.platform === 'win32' ? 3 : 0 });
  await expect(fieldOf(page, 'address')).toHaveValue('é@');
  // Here, too, the window takes none of it for a shortcut of its own.
  await page.evaluate(() => {
    const noteIt = (event: KeyboardEvent): void => {
      document.body.dataset['taken'] = String(event.defaultPrevented);
    };
    window.addEventListener('keydown', noteIt);
  });
  await input.send('Input.dispatchKeyEvent', { ...altGr, modifiers: 3 });
  await expect(page.locator('body')).toHaveAttribute('data-taken', 'false');
  await expect(fieldOf(page, 'address')).toBeFocused();
});
