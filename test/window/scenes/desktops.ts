import type { Page } from '@playwright/test';
import type { Desktop, DriveView } from '../../../electron/contract/window.ts';
import { done, type FakeBridge } from '../../fakes/fake-bridge.ts';
import { chooseInMenu } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { drive, onDesktop } from './world.ts';

const checkedAt = '2026-11-21T14:01:00.000Z';
const ready = {
  id: 'k7f2',
  label: 'Example Files',
  state: 'mapped',
  health: { state: 'ready', checkedAt },
} as const;
const onZ = drive({ ...ready, mapper: 'webclient', path: 'Z:\\', link: 'Z:\\' });
const volume = drive({
  ...{ ...ready, mapper: 'netfs' },
  ...{ path: '/Volumes/Example Files', link: '/Users/claire/Latchkey/Example Files' },
});

function lists(fake: FakeBridge, drives: readonly DriveView[]): void {
  fake.replies.drives.list = () => done({ drives, applications: [], open: [] });
}

/** The list of drives on a system, with the place of the drive shown. */
function listOn(desktop: Desktop, one: DriveView): Scene {
  return {
    name: `drives-on-${desktop}`,
    prepare: (fake) => {
      lists(fake, [one]);
      onDesktop(fake, desktop);
    },
    act: async (page) => {
      await chooseInMenu(page, 'copy');
      await page.locator('.drive-path code').waitFor();
    },
  };
}

/** A drive that is connected again, step by step, on a system. */
function workingOn(desktop: Desktop, one: DriveView): Scene {
  return {
    name: `drives-working-on-${desktop}`,
    prepare: (fake) => {
      lists(fake, [{ ...one, state: 'gone', health: { state: 'disconnected', checkedAt } }]);
      onDesktop(fake, desktop);
      const steps = [
        { id: 'store', state: 'done', ms: 30 },
        { id: 'map', state: 'running' },
        { id: 'prove', state: 'waiting' },
      ] as const;
      fake.replies.work.start = () => done({ attempt: 1, kind: 'renew', steps, now: { at: 'working' } });
    },
    act: async (page: Page) => {
      await chooseInMenu(page, 'key');
      await page.locator('.step-list').waitFor();
    },
  };
}

/** What is shown only on some systems, or in other words there. */
export const desktopScenes: readonly Scene[] = [
  listOn('windows', onZ),
  listOn('mac', volume),
  workingOn('windows', onZ),
  workingOn('mac', volume),
  {
    name: 'drives-letter',
    prepare: (fake) => {
      lists(fake, [onZ]);
      onDesktop(fake, 'windows');
      fake.replies.drives.freeLetters = () => done(['M', 'N', 'P', 'Y']);
    },
    act: async (page) => {
      await chooseInMenu(page, 'drive');
      await page.locator('select[name=letter]').waitFor();
    },
  },
];
