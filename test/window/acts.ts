import type { Page } from '@playwright/test';

/** The main button, whatever it says. */
const pressMain = (page: Page): Promise<void> => page.locator('.actions .button-main').click();

/** From the welcome to the first question; nothing to do for who begins there. */
export async function pastWelcome(page: Page): Promise<void> {
  const welcome = page.locator('.welcome-picture');
  if (await welcome.isVisible()) await pressMain(page);
}

/** Types the address and waits until it is found. */
export async function typeAddress(page: Page, text = 'company.netexplorer.pro'): Promise<void> {
  await pastWelcome(page);
  await page.locator('input[name=address]').fill(text);
}

export async function findAddress(page: Page): Promise<void> {
  await typeAddress(page, 'files.example.com');
  await page.locator('.found').waitFor();
}

/** Goes on at once, as whoever does not wait until the address is found. */
export async function leaveAddress(page: Page): Promise<void> {
  await typeAddress(page, 'files.example.com');
  await pressMain(page);
  await page.locator('input[name=address]').waitFor({ state: 'detached' });
}

export async function reachSignIn(page: Page): Promise<void> {
  await leaveAddress(page);
  await page.locator('input[name=user]').waitFor();
}

/** Fills in name and password and goes on: what the scene's `work.start` answers is shown then. */
export async function signIn(page: Page): Promise<void> {
  await reachSignIn(page);
  await page.locator('input[name=user]').fill('c.martin@example.com');
  await page.locator('input[name=password]').fill('correct horse battery');
  await pressMain(page);
  await page.locator('input[name=password]').waitFor({ state: 'detached' });
}

export async function openMenu(page: Page): Promise<void> {
  await page.locator('.drive .menu-button').first().click();
  await page.locator('.menu').waitFor();
}

/** Chooses in the menu of the drive, by the picture of the entry. */
export async function chooseInMenu(
  page: Page,
  icon: 'eject' | 'drive' | 'pencil' | 'key' | 'copy' | 'trash',
): Promise<void> {
  await openMenu(page);
  await page.locator(`.menu-item:has(.icon-${icon})`).click();
}

/** Has the drive in the list removed, with its app password. */
export async function askRemoval(page: Page): Promise<void> {
  await chooseInMenu(page, 'trash');
  await page.locator('fieldset.choice').waitFor();
}

export async function confirmRemoval(page: Page): Promise<void> {
  await askRemoval(page);
  await page.locator('.button-danger').click();
  await page.locator('fieldset.choice input[name=how]').first().waitFor({ state: 'detached' });
}

/** Has the app password of the drive in the list renewed: what the scene's `work.start` answers is shown then. */
export async function renew(page: Page): Promise<void> {
  await chooseInMenu(page, 'key');
  await page.locator('.menu').waitFor({ state: 'detached' });
}

export async function openView(page: Page, icon: 'pulse' | 'sliders' | 'info' | 'lock' | 'people'): Promise<void> {
  await page.locator(`.views .view-button:has(.icon-${icon})`).click();
}
