import type { Page } from '@playwright/test';
import type { Finding } from '../../../electron/contract/view.ts';
import type { Language, SettingsView } from '../../../electron/contract/window.ts';
import { reportText } from '../../../electron/diagnostics/report.ts';
import { done, type FakeBridge, hold, refused, startView } from '../../fakes/fake-bridge.ts';
import { openView } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { drive, loggedEvents, now } from './world.ts';

/** As the checks name them: `checks.ts`. */
const ofDrive = { id: 'connection:Example Files', label: 'Example Files', connection: 'k7f2' } as const;
const ofApplication = { id: 'application:NetSync', label: 'NetSync', connection: 'n1' } as const;

const healthy: readonly Finding[] = [
  ...['keychain', 'bus', 'gvfs', 'fuse', 'rclone', 'journal'].map((id) => ({ id, state: 'ok' }) as const),
  { ...ofDrive, state: 'ok' },
  { ...ofApplication, state: 'ok' },
];

const ill: readonly Finding[] = [
  { id: 'keychain', state: 'problem', code: 'LK-4002' },
  { id: 'bus', state: 'ok' },
  {
    id: 'gvfs',
    state: 'problem',
    code: 'LK-5002',
    details: { packages: 'gvfs-backends gvfs-fuse' },
    packages: ['gvfs-backends', 'gvfs-fuse'],
  },
  { id: 'rclone', state: 'warning', code: 'LK-5004', packages: ['rclone'] },
  { ...ofDrive, state: 'problem', code: 'LK-3003', details: { label: 'Example Files', host: 'files.example.com' } },
  { ...ofApplication, state: 'ok' },
  {
    ...{ id: 'journal:f6', label: 'Former team', state: 'warning', code: 'LK-2008' },
    details: { label: 'Former team', host: 'team.example.com' },
  },
];

/** The report as the program makes it of what is found in this scene. */
const report = (language: Language): string =>
  reportText({
    ...{ language, now: new Date(now), version: '0.1.0', engine: 'Electron 45.4.1', home: '/home/claire' },
    system: 'Linux 6.1.0-41-amd64 x64',
    findings: ill,
    drives: { drives: [drive({ id: 'k7f2', label: 'Example Files', state: 'gone' })], applications: [], open: [] },
    policy: { state: 'none', by: '/etc/latchkey/policy.json', rules: [], problems: [] },
    log: loggedEvents.map(({ event, fields }) =>
      JSON.stringify({ time: new Date(now).toISOString(), level: 'info', event, ...fields }),
    ),
  });

/** A drive is there, so that the window begins in the main view. */
function begin(fake: FakeBridge, settings: Partial<SettingsView> = {}, tray = true): void {
  fake.replies.drives.list = () =>
    done({ drives: [drive({ id: 'k7f2', label: 'Example Files', state: 'mapped' })], applications: [], open: [] });
  fake.replies.app.start = () => done({ ...startView, tray, settings: { ...startView.settings, ...settings } });
}

async function openSettings(page: Page): Promise<void> {
  await openView(page, 'sliders');
  await page.locator('.card .row').first().waitFor();
}

function diagnostics(name: string, findings: readonly Finding[], act?: Scene['act']): Scene {
  return {
    name,
    prepare: (fake, language) => {
      begin(fake);
      fake.replies.diagnostics.run = () => done({ findings });
      fake.replies.diagnostics.report = () => done({ text: report(language) });
    },
    act: async (page) => {
      await openView(page, 'pulse');
      await page.locator('.findings').waitFor();
      await act?.(page);
    },
  };
}

/** The report of what is wrong, in the language of the person. */
function reported(name: string, act: NonNullable<Scene['act']>): Scene {
  const scene = diagnostics(name, ill, async (page) => {
    await page.locator('.actions .button-main').click();
    await act(page);
  });
  return { ...scene, inLanguage: true };
}

function about(name: string, act?: Scene['act']): Scene {
  return {
    name,
    prepare: (fake) => {
      begin(fake);
      const notices = [
        { name: '@github/keytar', version: '7.10.6', licence: 'MIT' },
        { name: 'react', version: '19.3.1', licence: 'MIT' },
        { name: 'undici', version: '7.30.2', licence: 'MIT' },
        { name: 'write-file-atomic', version: '6.0.0', licence: 'ISC' },
        { name: 'zod', version: '4.6.7', licence: 'MIT' },
        { name: 'zustand', version: '5.1.0', licence: 'MIT' },
      ];
      fake.replies.app.about = () => done({ version: '0.1.0', engine: 'Electron 45.4.1', notices });
    },
    act: async (page) => {
      await openView(page, 'info');
      await page.locator('.facts').waitFor();
      await act?.(page);
    },
  };
}

/** Diagnostics, settings, about; and a window that could not begin. */
export const otherScenes: readonly Scene[] = [
  {
    name: 'drives-covered',
    prepare: (fake) => {
      begin(fake);
    },
    act: async (page) => {
      await page.keyboard.press('Control+Shift+H');
      await page.locator('.covering-sign').waitFor();
    },
  },
  diagnostics('diagnostics-healthy', healthy),
  diagnostics('diagnostics-problems', ill),
  diagnostics('diagnostics-details', ill, async (page) => {
    for (const at of [0, 1]) await page.locator('.findings summary').nth(at).click();
  }),
  reported('report', async (page) => {
    await page.locator('.report').waitFor();
  }),
  reported('report-copied', async (page) => {
    await page.locator('.screen-body .more summary').click();
    await page.locator('.actions .button:has(.icon-copy)').click();
    await page.locator('.note').waitFor();
  }),
  {
    name: 'diagnostics-slow',
    slow: true,
    prepare: (fake) => {
      begin(fake);
      fake.replies.diagnostics.run = () => hold<never>().answer;
    },
    act: async (page) => {
      await openView(page, 'pulse');
      await page.locator('.waiting').waitFor();
    },
  },
  {
    name: 'settings',
    prepare: (fake) => {
      begin(fake);
    },
    act: openSettings,
  },
  {
    name: 'settings-fixed',
    prepare: (fake) => {
      const by = '/etc/latchkey/policy.json';
      begin(
        fake,
        {
          startAtLogon: true,
          fixed: [
            { setting: 'startAtLogon', by },
            { setting: 'language', by },
            { setting: 'platform', by },
            { setting: 'remember', by },
          ],
          remember: false,
          newer: '0.2.0',
          policy: {
            ...{ state: 'ok', by, revision: '2026-11' },
            rules: [
              { name: 'policyRevision', value: '2026-11', by, strength: 'enforced' },
              { name: 'moreDrives', value: false, by, strength: 'enforced' },
              {
                ...{ name: 'accounts', by, strength: 'default' },
                value: 'Company files (files.example.com), Projects (projects.example.com)',
              },
              {
                name: 'helpUrl',
                value: 'https://help.example.com/network-drives/first-steps',
                by,
                strength: 'enforced',
              },
            ],
            problems: [{ written: 'accounts[3]', why: 'ill-typed', by }],
          },
        },
        false,
      );
    },
    act: openSettings,
  },
  {
    name: 'shortcuts',
    prepare: (fake) => {
      begin(fake);
    },
    act: async (page) => {
      await page.locator('.drive').waitFor();
      await page.keyboard.press('?');
      await page.locator('.dialog').waitFor();
    },
  },
  {
    name: 'more-menu',
    prepare: (fake) => {
      begin(fake);
    },
    act: async (page) => {
      await page.locator('.drive').waitFor();
      // Where it is: in a small window the rail lies on top and has no room for it.
      const button = page.locator('.rail .menu-button');
      if (await button.isVisible()) await button.click();
    },
  },
  about('about'),
  about('about-licences', (page) => page.locator('.more summary').click()),
  {
    name: 'not-started',
    prepare: (fake) => {
      fake.replies.app.start = () => refused('LK-1012');
    },
  },
];
