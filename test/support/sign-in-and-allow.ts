import type { Page } from '@playwright/test';
import type { Demo } from '../demo/demo.ts';
import { demoUsers } from '../demo/users.ts';

/**
 * Signs in as a person does, on the pages of the platform (and of the directory that it delegates to), and lets Latchkey in.
 * @returns what the last page says, which is Latchkey's own.
 */
export async function signInAndAllow(
  page: Page,
  demo: Pick<Demo, 'user' | 'codeFor'>,
  url: string,
  user: string,
): Promise<string> {
  const { password, methods } = demo.user(user);
  const directory = demoUsers.find(({ name }) => name === user)?.ssoProvider;
  const go = page.getByRole('button', { name: 'Sign in' });
  await page.goto(url);
  await page.getByLabel('Sign-in name').fill(user);
  if (directory === undefined) await page.getByLabel('Password').fill(password);
  await go.click();
  if (directory !== undefined) {
    await page.getByText(directory).waitFor();
    await page.getByLabel('Password').fill(password);
    await go.click();
  }
  if (methods.length > 0) {
    await page.getByLabel('Code').fill(demo.codeFor(user));
    await go.click();
  }
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/callback/);
  return await page.locator('main').innerText();
}
