import { close, firstPage, launch, startOnceMore } from '@latchkey/electron-stand-in/launch';
import type { ElectronApplication } from '@playwright/test';
import type { Language } from '../../electron/contract/words/language.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { startDesktop, type KeyringState } from '../support/desktop.ts';
import { leftovers } from '../support/leftovers.ts';
import { LatchkeyWindow } from './pages/latchkey-window.ts';
import { expect, test as base } from './shell-fixture.ts';

interface JourneyOptions {
  /** Of the user and of the desktop. */
  language: Language;
  keyring: KeyringState;
}

interface JourneyFixtures {
  demo: Demo;
  latchkey: LatchkeyWindow;
  /** Starts the app once more in the same desktop, after the first one has ended. */
  startAgain: (...args: readonly string[]) => Promise<LatchkeyWindow>;
  /** Starts the app once more while it runs: what that start was given is handed to the first. */
  handOver: (...args: readonly string[]) => Promise<void>;
  /** Fails when a set-up for this user has left anything anywhere. */
  expectNothingLeft: (user: string) => Promise<void>;
}

const localeOf = (language: Language): string =>
  `${language}_${language === 'en' ? 'US' : language.toUpperCase()}.UTF-8`;

/** Latchkey in its real window, with a real keyring, real mounts and a platform of its own. */
export const test = base.extend<JourneyOptions & JourneyFixtures>({
  language: ['en', { option: true }],
  keyring: ['unlocked', { option: true }],

  session: async ({ keyring }, use) => {
    const session = await startDesktop({ keyring });
    await use(session);
    await session.stop();
  },
  appEnv: async ({ session, language }, use) => {
    await use({ ...session.env, LANG: localeOf(language) });
  },
  demo: async ({}, use) => {
    const demo = await startDemo();
    await use(demo);
    await demo.stop();
  },
  latchkey: async ({ page, language }, use) => {
    await use(new LatchkeyWindow(page, language));
  },
  startAgain: async ({ appFolder, appEnv, home, language }, use) => {
    const started: ElectronApplication[] = [];
    await use(async (...args) => {
      const app = await launch({ app: appFolder, args, env: appEnv, home });
      started.push(app);
      return new LatchkeyWindow(await firstPage(app), language);
    });
    for (const app of started) await close(app);
  },
  handOver: async ({ appFolder, appEnv, home }, use) => {
    await use((...args) => startOnceMore({ app: appFolder, args, env: appEnv, home }));
  },
  expectNothingLeft: async ({ session, demo }, use) => {
    // gvfs lets go of a drive in the background.
    await use((user) => expect.poll(() => leftovers(session, demo, user), { timeout: 20_000 }).toEqual([]));
  },
});

export { expect } from './shell-fixture.ts';
