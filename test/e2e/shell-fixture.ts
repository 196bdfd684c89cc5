import { test as base } from '@latchkey/electron-stand-in/fixture';
import { close, launch, root } from '@latchkey/electron-stand-in/launch';
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

export { expect } from '@latchkey/electron-stand-in/fixture';

declare global {
  interface Window {
    readonly latchkey: Bridge;
  }
}
