import { execFileSync } from 'node:child_process';
import { expect, test } from '../leak-fixture.ts';
import { PlatformPage } from '../pages/platform-page.ts';

test('an app password from a page that nobody knows is in no page of ours, and on no clipboard', async ({
  latchkey,
  electronApp,
  page,
  observed,
  demo,
  yuki,
  issued,
  session,
}) => {
  const platform = new PlatformPage(electronApp, page, 'en');
  const readClipboard = (): Promise<string> => electronApp.evaluate(({ clipboard }) => clipboard.readText());
  demo.webPages('changed');
  await observed.during(async () => {
    await latchkey.address.enter(demo.address);
    const web = await platform.choose('yuki');
    await platform.signIn(web, yuki, demo.codeFor('yuki'));
    await platform.toConnections(web);
    await platform.generate(web, 'By hand');
    const value = (await web.locator('.k42').textContent()) ?? '';
    expect(value).toBe(demo.secretsIssued().appPasswords.at(-1));
    await platform.press('paste');
    await expect(page.getByText(platform.text('nothing-copied'))).toBeVisible();
    // The person marks it and copies it.
    await electronApp.evaluate(({ clipboard }, text) => clipboard.writeText(text), value);
    await platform.press('paste');
    await expect(latchkey.drive.shown).toBeVisible();
    expect(await readClipboard()).toBe('');
    await latchkey.drive.setUp();
    await expect(latchkey.ready.shown).toBeVisible({ timeout: 30_000 });
  });
  expect(demo.secretsIssued().appPasswords).toHaveLength(1);
  expect(await observed.leaks(issued())).toEqual([]);
  // Nor on the disk, where the keyring has it encrypted.
  for (const { text } of issued()) {
    const found = execFileSync('sh', ['-c', 'grep -rlaF -e "$1" "$2" || true', 'sh', text, session.home]);
    expect(found.toString()).toBe('');
  }
});
