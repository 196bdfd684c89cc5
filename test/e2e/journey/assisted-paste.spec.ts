import { execFileSync } from 'node:child_process';
import { expect, test } from '../journey-fixture.ts';
import { PlatformPage } from '../pages/platform-page.ts';

test('an app password from a page that nobody knows is pasted, and is in no page of ours, no file and on no clipboard', async ({
  latchkey,
  electronApp,
  desktop,
  page,
  demo,
  session,
}) => {
  const platform = new PlatformPage(electronApp, page, 'en');
  const readClipboard = (): Promise<string> => electronApp.evaluate(({ clipboard }) => clipboard.readText());
  demo.webPages('changed');
  await latchkey.welcome.begin();
  await latchkey.address.enter(demo.address);
  const web = await platform.choose('nora');
  await platform.signIn(web, demo.user('nora'));
  await platform.toConnections(web);
  await platform.generate(web, 'By hand');
  const value = (await web.locator('.k42').textContent()) ?? '';
  expect(value).toBe(demo.secretsIssued().appPasswords.at(-1));
  await platform.press('paste');
  await expect(page.getByText(platform.text('nothing-copied'), { exact: true })).toBeVisible();
  // The person marks it and copies it.
  await electronApp.evaluate(({ clipboard }, text) => clipboard.writeText(text), value);
  await platform.press('paste');
  await expect(latchkey.ready.shown).toBeVisible({ timeout: 30_000 });
  expect(await readClipboard()).toBe('');
  expect(await page.content()).not.toContain(value);
  const told = (await desktop.messages()).map(({ content }) => content).join('\n');
  expect(told).not.toContain(JSON.stringify(value).slice(1, -1));
  // Nor on the disk, where the keyring has it encrypted: files, log, what the page's session kept.
  const search = 'find "$2" -xdev -type f -exec grep -laF -e "$1" {} + || true';
  expect(execFileSync('sh', ['-c', search, 'sh', value, session.home], { timeout: 20_000 }).toString()).toBe('');
});
