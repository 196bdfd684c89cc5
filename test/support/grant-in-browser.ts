import { chromium, type Browser, type Page } from '@playwright/test';
import type { Demo } from '../demo/demo.ts';
import { browserOptions } from '../window/browser.ts';

/** A person with a browser, in front of Nextcloud's pages. */
export interface Granter {
  /** Signs in where the address leads, up to the page that asks whether to grant. */
  signIn(url: string, user: string): Promise<Page>;
  /** The same, and grants it. @returns what the page says then. */
  grant(url: string, user: string): Promise<string>;
  close(): Promise<void>;
}

/** Signs in where the address leads, up to the page that asks whether to grant. */
export async function signInToGrant(
  page: Page,
  demo: Pick<Demo, 'user' | 'codeFor'>,
  url: string,
  user: string,
): Promise<void> {
  const { password, methods } = demo.user(user);
  await page.goto(url);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByLabel('Account name or email').fill(user);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
  if (methods.length > 0) {
    await page.getByLabel('Authentication code').fill(demo.codeFor(user));
    await page.getByRole('button', { name: 'Submit' }).click();
  }
  await page.getByRole('button', { name: 'Grant access' }).waitFor();
}

export async function startGranter(demo: Pick<Demo, 'user' | 'codeFor'>): Promise<Granter> {
  const browser: Browser = await chromium.launch(browserOptions);
  const signIn = async (url: string, user: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en' }); // cookies of its own
    const page = await context.newPage();
    await signInToGrant(page, demo, url, user);
    return page;
  };
  return {
    signIn,
    async grant(url, user) {
      const page = await signIn(url, user);
      await page.getByRole('button', { name: 'Grant access' }).click();
      await page.waitForLoadState();
      const said = await page.locator('body').innerText();
      await page.context().close();
      return said;
    },
    close: () => browser.close(),
  };
}
