import type { ElectronApplication } from '@playwright/test';
import { close, firstPage, launch, root } from '@latchkey/electron-stand-in/launch';
import { expect, test } from '../shell-fixture.ts';

const isDark = "matchMedia('(prefers-color-scheme: dark)').matches";
/** The colour that the page is painted on. */
const paper = 'getComputedStyle(document.documentElement).backgroundColor';
const background = (app: ElectronApplication): Promise<string | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor());

test('the theme that somebody chooses is there at once, and at the next start', async ({
  electronApp,
  page,
  session,
}) => {
  expect(await page.evaluate(isDark)).toBe(false);
  const changed = await page.evaluate(() => window.latchkey.settings.change({ theme: 'dark' }));
  expect(changed).toMatchObject({ ok: true, value: { theme: 'dark' } });
  await expect.poll(() => page.evaluate(isDark)).toBe(true);
  // What is painted below the page, too, or a window that grows would flash.
  await expect.poll(() => background(electronApp)).toBe('#141A17');
  await close(electronApp);

  const next = await launch({ app: root, env: session.env, home: session.home });
  try {
    const again = await firstPage(next);
    expect(await next.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
    // Whether its page shows it the stand-in cannot be relied on for: Playwright's session, which comes later, sets the page back.
    expect(await background(next)).toBe('#141A17');
    const back = await again.evaluate(() => window.latchkey.settings.change({ theme: 'light' }));
    expect(back.ok).toBe(true);
    await expect.poll(() => again.evaluate(paper)).toBe('rgb(250, 251, 250)');
    await expect.poll(() => background(next)).toBe('#FAFBFA');
  } finally {
    await close(next);
  }
});
