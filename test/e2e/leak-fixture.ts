import { randomBytes } from 'node:crypto';
import { close, launch } from '@latchkey/electron-stand-in/launch';
import { startDemo, type UserView } from '../demo/demo.ts';
import type { Sought } from '../support/leak-search.ts';
import { test as base } from './journey-fixture.ts';
import { ObservedPage, wholeTextsInHeap } from './observed-page.ts';

interface LeakFixtures {
  observed: ObservedPage;
  /** Has a YubiKey, whose codes are 44 characters (six digits could be anywhere by chance), and a password that is in no source. */
  yuki: UserView;
  /** Every app password and session that the platform has handed out so far. */
  issued: () => Sought[];
}

/** Latchkey with a page that is watched for secrets. */
export const test = base.extend<LeakFixtures>({
  electronApp: async ({ appFolder, appEnv, home }, use) => {
    const app = await launch({ app: appFolder, env: appEnv, home, switches: [wholeTextsInHeap] });
    await use(app);
    await close(app);
  },
  demo: async ({}, use) => {
    const demo = await startDemo({ passwords: { yuki: `a:b@c/d?e#f "\\ ${randomBytes(8).toString('hex')}` } });
    await use(demo);
    await demo.stop();
  },
  observed: async ({ page, desktop }, use) => {
    await use(new ObservedPage(page, desktop));
  },
  yuki: async ({ demo }, use) => {
    await use(demo.user('yuki'));
  },
  issued: async ({ demo, yuki }, use) => {
    await use(() => {
      const { appPasswords, tokens } = demo.secretsIssued();
      return [...appPasswords, ...tokens].map((text) => ({ text, login: yuki.login }));
    });
  },
});

export { expect } from './journey-fixture.ts';
