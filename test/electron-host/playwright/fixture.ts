import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test as base, type ElectronApplication } from '@playwright/test';
import { close, firstPage, launch } from './launch.ts';
import { RecordedDesktop } from './recorded-desktop.ts';

export interface AppOptions {
  /** Folder of the app to start; each spec says it with `test.use`. */
  appFolder: string;
  appArgs: readonly string[];
  appEnv: Readonly<Record<string, string>>;
}

interface AppFixtures {
  /** A throw-away home, deleted afterwards. */
  home: string;
  electronApp: ElectronApplication;
  desktop: RecordedDesktop;
}

/** Starts the app for each test; `page` is its first window. */
export const test = base.extend<AppOptions & AppFixtures>({
  appFolder: ['', { option: true }],
  appArgs: [[], { option: true }],
  appEnv: [{}, { option: true }],
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'lk-app-'));
    await use(home);
    await removeHome(home);
  },
  electronApp: async ({ appFolder, appArgs, appEnv, home }, use) => {
    const app = await launch({ app: appFolder, args: appArgs, env: appEnv, home });
    await use(app);
    await close(app);
  },
  page: async ({ electronApp }, use) => {
    await use(await firstPage(electronApp));
  },
  desktop: async ({ electronApp }, use) => {
    await use(new RecordedDesktop(electronApp));
  },
});

/** An app that was killed leaves processes that write for a moment longer; what they make new, Node does not look for. */
async function removeHome(home: string): Promise<void> {
  for (let attempts = 20; ; attempts -= 1) {
    try {
      await rm(home, { recursive: true, force: true });
      return;
    } catch (error) {
      if (attempts === 0) throw error;
      await sleep(100);
    }
  }
}

export { expect } from '@playwright/test';
