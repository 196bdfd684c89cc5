import { test as base } from '@latchkey/electron-stand-in/fixture';
import { close, firstPage, launch, root } from '@latchkey/electron-stand-in/launch';
import type { ElectronApplication } from '@playwright/test';
import type { Bridge } from '../../electron/contract/api.ts';
import { startDesktop, type Desktop } from '../support/desktop.ts';

interface ShellFixtures {
  /** The desktop session that the app runs in: bus, keyring and folders of its own. */
  session: Desktop;
}

/** Starts Latchkey as it is built, in a desktop session of its own. */
export const test = base.extend<ShellFixtures>({
  appFolder: root,

  session: async ({}, use) => {
    const session = await startDesktop();
    await use(session);
    await session.stop();
  },
  home: async ({ session }, use) => {
    await use(session.home);
  },
  appEnv: async ({ session }, use) => {
    await use(session.env);
  },
  electronApp: async ({ appFolder, appArgs, appEnv, home }, use) => {
    const app = await launch({ app: appFolder, args: appArgs, env: appEnv, home });
    const child = app.process();
    await use(app);
    // Some tests are about how it ends by itself.
    if (child.exitCode === null && child.signalCode === null) await close(app);
  },
});

interface Standing {
  standing: { readonly session: Desktop; readonly app: ElectronApplication };
}

/**
 * One app for all tests of a worker that leave it as they found it: most of what they cost is a start. Its page is loaded anew for
 * each; after a test that failed, Playwright begins with another worker.
 */
export const onStandingApp = test.extend<object, Standing>({
  standing: [
    async ({}, use) => {
      const session = await startDesktop();
      const app = await launch({ app: root, env: session.env, home: session.home });
      await use({ session, app });
      await close(app);
      await session.stop();
    },
    { scope: 'worker' },
  ],
  session: async ({ standing }, use) => {
    await use(standing.session);
  },
  electronApp: async ({ standing }, use) => {
    await use(standing.app);
  },
  page: async ({ electronApp }, use) => {
    const page = await firstPage(electronApp);
    await page.reload();
    await use(page);
  },
});

export { expect } from '@latchkey/electron-stand-in/fixture';

declare global {
  interface Window {
    readonly latchkey: Bridge;
  }
}
