import { close, firstPage, launch, root } from '@latchkey/electron-stand-in/launch';
import { hurriedClock } from '../../support/hurried.ts';
import { expect, test as base } from '../journey-fixture.ts';
import { PlatformPage } from '../pages/platform-page.ts';

const test = base.extend({
  electronApp: async ({ session, appEnv }, use) => {
    const env = { ...appEnv, HURRIED_WAIT_MS: '1200000' };
    const app = await launch({ app: root, env, home: session.home, switches: ['-r', hurriedClock] });
    await use(app);
    await close(app);
  },
  page: async ({ electronApp }, use) => {
    await use(await firstPage(electronApp));
  },
});

test('a page that nobody goes on with is closed when its time is up, and leaves nothing', async ({
  latchkey,
  electronApp,
  demo,
  page,
  expectNothingLeft,
}) => {
  const platform = new PlatformPage(electronApp, page, 'en');
  await latchkey.welcome.begin();
  await latchkey.address.enter(demo.address);
  const go = await platform.ready('nora');
  const opened = electronApp.waitForEvent('window');
  await go.click();
  await opened;
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText('LK-2401', { exact: true })).toBeVisible();
  // With what the helpdesk looks at, which the page's own build must not leave out.
  await expect(page.locator('pre.ticket')).toContainText('Cause: ');
  await expect.poll(() => electronApp.windows().length).toBe(1);
  await expectNothingLeft('nora');
});
