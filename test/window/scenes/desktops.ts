import type { Page } from '@playwright/test';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { ConnectionView, Finding } from '../../../electron/contract/view.ts';
import type { Desktop, DriveView, WorkView } from '../../../electron/contract/window.ts';
import { done, type FakeBridge } from '../../fakes/fake-bridge.ts';
import { chooseInMenu, confirmRemoval, openView, signIn } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { begins, connection, drive, onDesktop, setUp, steps } from './world.ts';

const checkedAt = '2026-11-21T14:01:00.000Z';
const ready = {
  id: 'k7f2',
  label: 'Example Files',
  state: 'mapped',
  health: { state: 'ready', checkedAt },
} as const;

/** Where a drive is on each system. */
const places = {
  windows: { mapper: 'webclient', path: 'Z:\\', link: 'Z:\\' },
  mac: { mapper: 'netfs', path: '/Volumes/Example Files', link: '/Users/claire/Latchkey/Example Files' },
} as const satisfies Partial<Record<Desktop, Partial<ConnectionView>>>;
type Other = keyof typeof places;
const others = ['windows', 'mac'] as const satisfies readonly Other[];

const driveOn = (desktop: Other): DriveView => drive({ ...ready, ...places[desktop] });

function lists(fake: FakeBridge, drives: readonly DriveView[]): void {
  fake.replies.drives.list = () => done({ drives, applications: [], open: [] });
}

/** The list with one drive, on a system. */
function withDrive(name: string, desktop: Other, more: Partial<Scene> = {}): Scene {
  return {
    ...more,
    name: `${name}-on-${desktop}`,
    prepare: (fake, language) => {
      lists(fake, [driveOn(desktop)]);
      onDesktop(fake, desktop);
      more.prepare?.(fake, language);
    },
  };
}

/** The list of drives on a system, with the place of the drive shown. */
const listOn = (desktop: Other): Scene =>
  withDrive('drives', desktop, {
    act: async (page) => {
      await chooseInMenu(page, 'copy');
      await page.locator('.drive-path code').waitFor();
    },
  });

/** A drive that is connected again, step by step, on a system. */
function workingOn(desktop: Other): Scene {
  return withDrive('drives-working', desktop, {
    prepare: (fake) => {
      lists(fake, [{ ...driveOn(desktop), state: 'gone', health: { state: 'disconnected', checkedAt } }]);
      const stepViews = [
        { id: 'store', state: 'done', ms: 30 },
        { id: 'map', state: 'running' },
        { id: 'prove', state: 'waiting' },
      ] as const;
      fake.replies.work.start = () => done({ attempt: 1, kind: 'renew', steps: stepViews, now: { at: 'working' } });
    },
    act: async (page: Page) => {
      await chooseInMenu(page, 'key');
      await page.locator('.step-list').waitFor();
    },
  });
}

/** A set-up on a system, as far as it has come. */
function settingUpOn(name: string, desktop: Other, work: WorkView, more: Partial<Scene> = {}): Scene {
  return {
    act: async (page) => {
      await signIn(page);
      await page.locator('input[name=user]').waitFor({ state: 'detached' });
    },
    ...more,
    name: `${name}-on-${desktop}`,
    prepare: (fake) => {
      onDesktop(fake, desktop);
      begins(fake, work);
    },
  };
}

const readyOn = (desktop: Other): Scene => {
  const space = { available: 42_900_000_000, used: 7_100_000_000 };
  const now = { at: 'done', connection: { ...connection, ...places[desktop], space } } as const;
  return settingUpOn('ready', desktop, setUp(now, steps(7)));
};

/** What waits for the store of passwords of a system. */
const keychainOn = (desktop: Other): Scene =>
  settingUpOn('setting-up-slow-keychain', desktop, setUp({ at: 'working' }, steps(3, 'running')), { slow: true });

/** A set-up that a system does not let begin. */
const failedOn = (desktop: Other, failure: Failure): Scene =>
  settingUpOn('failed', desktop, setUp({ at: 'failed', failure, after: 'undone' }, steps(0, 'failed')));

/** A drive that programs use, on a system on which nobody but its file manager can cut them off. */
function inUseOn(desktop: Other, failure: Failure): Scene {
  const now = { at: 'failed', failure, after: 'open', id: ready.id } as const;
  return withDrive('removal-in-use', desktop, {
    prepare: (fake) => {
      fake.replies.work.start = () =>
        done({ attempt: 1, kind: 'remove', steps: [{ id: 'unmap', state: 'failed' }], now });
    },
    act: confirmRemoval,
  });
}

/** What the checks find on a system. */
function checkedOn(desktop: Other, findings: readonly Finding[]): Scene {
  return withDrive('diagnostics', desktop, {
    prepare: (fake) => {
      fake.replies.diagnostics.run = () => done({ findings });
    },
    act: async (page) => {
      await openView(page, 'pulse');
      await page.locator('.findings').waitFor();
    },
  });
}

const ofDrive = { id: 'connection:Example Files', label: 'Example Files', connection: ready.id, state: 'ok' } as const;
const onWindows: readonly Finding[] = [
  { id: 'keychain', state: 'ok' },
  { id: 'webclient', state: 'problem', code: 'LK-5331' },
  {
    id: 'webclient-file-size',
    state: 'warning',
    code: 'LK-5350',
    details: { name: 'FileSizeLimitInBytes', value: 50 },
  },
  { id: 'webclient-office', state: 'warning', code: 'LK-5357' },
  ofDrive,
];
const onMac: readonly Finding[] = [
  { id: 'keychain', state: 'problem', code: 'LK-4004' },
  { id: 'netfs', state: 'problem', code: 'LK-5421', details: { reason: 'koffi' } },
  ofDrive,
];

/** What is shown only on some systems, or in other words there. */
export const desktopScenes: readonly Scene[] = [
  ...others.map(listOn),
  ...others.map(workingOn),
  ...others.map(readyOn),
  ...others.map(keychainOn),
  failedOn('windows', { code: 'LK-5332' }),
  failedOn('mac', { code: 'LK-5422', details: { path: '/Volumes/Example Files' } }),
  inUseOn('mac', { code: 'LK-5419', details: { label: 'Example Files', programs: ['Pages', 'Preview'] } }),
  checkedOn('windows', onWindows),
  checkedOn('mac', onMac),
  // On a Mac the settings are the same; on Windows the keys are those of Linux but for one.
  withDrive('settings', 'windows', {
    act: async (page) => {
      await openView(page, 'sliders');
      await page.locator('.card .row').first().waitFor();
    },
  }),
  withDrive('shortcuts', 'mac', {
    act: async (page) => {
      await page.locator('.drive').waitFor();
      await page.keyboard.press('?');
      await page.locator('.dialog').waitFor();
    },
  }),
  {
    name: 'drives-letter',
    prepare: (fake) => {
      lists(fake, [driveOn('windows')]);
      onDesktop(fake, 'windows');
      fake.replies.drives.freeLetters = () => done(['M', 'N', 'P', 'Y']);
    },
    act: async (page) => {
      await chooseInMenu(page, 'drive');
      await page.locator('select[name=letter]').waitFor();
    },
  },
  {
    name: 'drives-letter-elsewhere',
    prepare: (fake) => {
      lists(fake, [driveOn('windows')]);
      onDesktop(fake, 'windows');
      fake.replies.drives.freeLetters = () => done(['M', 'N', 'P', 'Y']);
      fake.replies.work.start = () => {
        const notes = [{ code: 'LK-5344', details: { label: 'Example Files', letter: 'N', wish: 'M' } }] as const;
        const moved = { ...connection, ...places.windows, path: 'N:\\', link: 'N:\\' };
        return done({ attempt: 1, kind: 'change', steps: [], now: { at: 'done', connection: { ...moved, notes } } });
      };
    },
    act: async (page) => {
      await chooseInMenu(page, 'drive');
      await page.locator('select[name=letter]').selectOption('M');
      await page.locator('.actions .button-main').click();
      await page.locator('.results .note').waitFor();
    },
  },
];
