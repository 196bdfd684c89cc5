import type { Page } from '@playwright/test';
import type { Finding } from '../../../electron/contract/view.ts';
import type { SettingsView } from '../../../electron/contract/window.ts';
import { done, type FakeBridge, hold, refused, startView } from '../../fakes/fake-bridge.ts';
import { openView } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { drive } from './world.ts';

const healthy: readonly Finding[] = ['keychain', 'bus', 'gvfs', 'fuse', 'connections', 'journal', 'disk', 'proxy'].map(
  (id) => ({ id, state: 'ok' }),
);

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
  { id: 'connections', state: 'ok' },
  { id: 'disk', state: 'ok' },
];

const reportText = `Latchkey 0.1.0
Electron 45.4.1 on Debian GNU/Linux 12
2026-11-21 14:03 (UTC+1)

Checks
  keychain     problem  LK-4002
  bus          fine
  gvfs         problem  LK-5002  gvfs-backends gvfs-fuse
  rclone       note     LK-5004  rclone
  connections  fine
  disk         fine

Drives
  1  netexplorer  [host 1]  [user 1]  gvfs  not connected  LK-5005

Log, newest last
  14:02:11 set-up began
  14:02:12 signed in
  14:02:12 app password made
  14:02:13 map failed LK-5005`;

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
    prepare: (fake) => {
      begin(fake);
      fake.replies.diagnostics.run = () => done({ findings });
      fake.replies.diagnostics.report = () => done({ text: reportText });
    },
    act: async (page) => {
      await openView(page, 'pulse');
      await page.locator('.findings').waitFor();
      await act?.(page);
    },
  };
}

/** Diagnostics, settings, about; and a window that could not begin. */
export const otherScenes: readonly Scene[] = [
  diagnostics('diagnostics-healthy', healthy),
  diagnostics('diagnostics-problems', ill),
  diagnostics('report', ill, async (page) => {
    await page.locator('.actions .button-main').click();
    await page.locator('.report').waitFor();
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
          ],
        },
        false,
      );
    },
    act: openSettings,
  },
  {
    name: 'about',
    prepare: (fake) => {
      begin(fake);
      const notices = [
        { name: '@github/keytar', version: '7.10.6', licence: 'MIT' },
        { name: 'preact', version: '11.2.0', licence: 'MIT' },
        { name: 'undici', version: '7.30.2', licence: 'MIT' },
        { name: 'write-file-atomic', version: '6.0.0', licence: 'ISC' },
        { name: 'zod', version: '4.6.7', licence: 'MIT' },
        { name: 'zustand', version: '5.1.0', licence: 'MIT' },
      ];
      fake.replies.app.about = () => done({ version: '0.1.0', engine: 'Electron 45.4.1', notices });
    },
    act: async (page) => {
      await openView(page, 'info');
      await page.locator('.notices').waitFor();
    },
  },
  {
    name: 'not-started',
    prepare: (fake) => {
      fake.replies.app.start = () => refused('LK-1012');
    },
  },
];
