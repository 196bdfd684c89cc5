import type { Health } from '../../../electron/contract/health.ts';
import { lossReasons, type LostWriteView } from '../../../electron/contract/lost-writes.ts';
import type { Recovery } from '../../../electron/contract/view.ts';
import type { DriveView, WorkView } from '../../../electron/contract/window.ts';
import { done, type FakeBridge, hold, startView } from '../../fakes/fake-bridge.ts';
import { chooseInMenu, openMenu } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { begins, connection, drive, passwordName } from './world.ts';

const checkedAt = '2026-11-21T14:01:00.000Z';
export const one = drive({
  ...{ id: 'k7f2', label: 'Example Files', state: 'mapped' },
  health: { state: 'ready', checkedAt, space: { available: 13_400_000_000, used: 36_600_000_000 } },
});

const gone = drive({ ...one, state: 'gone', health: { state: 'disconnected', checkedAt } });

const several: readonly DriveView[] = [
  one,
  drive({
    id: 'a1',
    label: 'Archive',
    state: 'mapped',
    readOnly: true,
    user: 'cmartin',
    password: { id: '12', name: passwordName, expiresAt: '2026-11-24T08:00:00+00:00' },
  }),
  drive({
    ...{ id: 'u9', label: 'Uploads', state: 'mapped', uploads: { waiting: 3, failed: 1 } },
    health: { state: 'ready', checkedAt: '2026-11-21T14:02:40.000Z', space: { available: 910_000_000 } },
  }),
  drive({ id: 'b2', label: 'Accounting', state: 'gone', user: 'c.martin@accounting.example.com' }),
  drive({
    id: 'c3',
    label: 'Project with a very long name that somebody chose for it',
    state: 'unreachable',
    failure: { code: 'LK-3003', details: { host: 'projects.example.com' } },
  }),
  drive({
    id: 'd4',
    label: 'Old office',
    state: 'refused',
    failure: { code: 'LK-5006', details: { label: 'Old office' } },
  }),
  drive({
    id: 'e5',
    label: 'Lab',
    state: 'waiting',
    failure: { code: 'LK-5002', details: { packages: 'gvfs-backends' } },
  }),
];

const nextTry = '2026-11-21T14:32:00.000Z';
const host = 'files.example.com';

/** Each as the watch has found it. */
const troubled: readonly DriveView[] = [
  watched('Offline', 'gone', { state: 'offline' }),
  watched('Away', 'unreachable', { state: 'unreachable', failure: { code: 'LK-3003', details: { host } }, nextTry }),
  watched('Maintained', 'gone', { state: 'maintenance', failure: { code: 'LK-3013', details: { host } }, nextTry }),
  watched('Locked', 'gone', { state: 'locked', failure: { code: 'LK-4002' } }),
  watched('Connecting', 'gone', { state: 'connecting' }),
];
const urgent: readonly DriveView[] = [
  watched('Refused', 'gone', { state: 'refused', failure: { code: 'LK-5006', details: { label: 'Refused' } } }),
  watched('Lost', 'gone', { state: 'lost', failure: { code: 'LK-4005', details: { label: 'Lost' } } }),
  watched('Expired', 'gone', { state: 'expired', daysLeft: 0 }, '2026-11-20T08:00:00+00:00'),
  watched('Expiring', 'mapped', { state: 'expiring', daysLeft: 3 }, '2026-11-24T08:00:00+00:00'),
  watched('Full', 'mapped', {
    ...{ state: 'over-quota', failure: { code: 'LK-5010' }, checkedAt },
    space: { available: 16, used: 5_000_000_000 },
  }),
];

function watched(label: string, state: DriveView['state'], health: Health, expiresAt?: string): DriveView {
  const view = drive({ id: label.toLowerCase(), label, state, health });
  return expiresAt === undefined ? view : { ...view, password: { id: '12', name: passwordName, expiresAt } };
}

const duty: Recovery = {
  id: 'f6',
  kind: 'remove',
  label: 'Former team',
  outcome: 'open',
  failure: { code: 'LK-2008', details: { host: 'team.example.com' } },
};

const mayBeLeft: Recovery = {
  ...{ id: 'g3', kind: 'setup', label: 'Cloud', outcome: 'open' },
  failure: {
    code: 'LK-3114',
    details: {
      ...{ host: 'cloud.example.com', name: 'Network drive – PC-4711 – 2026-11-21 13:40 – kfnqx7-aaab' },
      link: 'https://cloud.example.com/index.php/settings/user/security',
    },
  },
};

const longPath =
  'Projects/2026/Quarterly figures of every branch/A file with a very long name that somebody gave it.ods';

/** One of each reason. */
const lost: readonly LostWriteView[] = lossReasons.map((reason, index) => ({
  ...{ id: `l${index}`, drive: 'k7f2', label: 'Example Files', reason, at: '2026-11-21T13:58:00Z' },
  path: index === 4 ? longPath : index % 2 === 0 ? 'report.odt' : 'Projects/film.mov',
  isKept: index % 2 === 0,
  ...(index === 5 ? {} : { size: index % 2 === 0 ? 48_120 : 1_730_000_000 }),
  ...(index === lossReasons.length - 1 ? { before: 12 } : {}),
}));

export function lists(fake: FakeBridge, drives: readonly DriveView[], open: readonly Recovery[] = []): void {
  fake.replies.drives.list = () => done({ drives, applications: [], open });
}

const askName: NonNullable<Scene['act']> = async (page) => {
  await chooseInMenu(page, 'pencil');
  await page.locator('input[name=label]').waitFor();
};

/** What happens once another name is given. */
function renaming(name: string, view: Pick<WorkView, 'steps' | 'now'>): Scene {
  return {
    name,
    prepare: (fake) => {
      lists(fake, [one]);
      fake.replies.work.start = () => {
        const drives = [{ ...one, label: 'Sales' }];
        if (view.now.at === 'done') fake.emit('drives', { drives, applications: [], open: [] });
        return done({ attempt: 1, kind: 'change', ...view });
      };
    },
    act: async (page) => {
      await askName(page);
      await page.locator('input[name=label]').fill('Sales');
      await page.locator('.actions .button-main').click();
      await page.locator('input[name=label]').waitFor({ state: 'detached' });
    },
  };
}

/** The list of drives, and what is done with one of them. */
export const driveScenes: readonly Scene[] = [
  {
    name: 'drives-empty',
    act: async (page) => {
      await page.locator('.rail-end .view-button').first().click();
      await page.locator('.empty').waitFor();
    },
  },
  {
    name: 'drives-one',
    prepare: (fake) => {
      lists(fake, [one]);
    },
  },
  {
    name: 'drives-menu',
    prepare: (fake) => {
      lists(fake, [one]);
    },
    act: openMenu,
  },
  {
    name: 'drives-path-copied',
    prepare: (fake) => {
      lists(fake, [one]);
    },
    act: async (page) => {
      await chooseInMenu(page, 'copy');
      await page.locator('.drive-path code').waitFor();
    },
  },
  {
    name: 'drives-rename',
    prepare: (fake) => {
      lists(fake, [one]);
    },
    act: askName,
  },
  renaming('drives-rename-working', {
    steps: [
      { id: 'unmap', state: 'done', ms: 80 },
      { id: 'map', state: 'running' },
      { id: 'prove', state: 'waiting' },
    ],
    now: { at: 'working' },
  }),
  renaming('drives-renamed', { steps: [], now: { at: 'done', connection: { ...connection, label: 'Sales' } } }),
  renaming('drives-rename-failed', {
    steps: [],
    now: { at: 'failed', failure: { code: 'LK-1006', details: { label: 'Sales' } }, after: 'unchanged', id: 'k7f2' },
  }),
  {
    name: 'drives-many',
    prepare: (fake) => {
      lists(fake, several);
    },
  },
  {
    name: 'drives-disconnected',
    prepare: (fake) => {
      lists(fake, [one]);
      const disconnected = { ...gone, disconnected: true } as const;
      fake.replies.work.start = () => {
        lists(fake, [disconnected]);
        return done({ attempt: 1, kind: 'disconnect', steps: [], now: { at: 'done', connection: disconnected } });
      };
    },
    act: async (page) => {
      await chooseInMenu(page, 'eject');
      await page.locator('.note-good').waitFor();
    },
  },
  {
    name: 'drives-troubled',
    prepare: (fake) => {
      lists(fake, troubled);
    },
  },
  {
    name: 'drives-urgent',
    prepare: (fake) => {
      lists(fake, urgent);
    },
  },
  {
    name: 'drives-maybe-left',
    prepare: (fake) => {
      lists(fake, [one], [mayBeLeft]);
    },
  },
  {
    name: 'drives-lost',
    prepare: (fake) => {
      lists(fake, [one]);
      fake.replies.lost.list = () => done(lost);
    },
    act: async (page) => {
      await page.locator('.row-lost').first().waitFor();
    },
  },
  {
    name: 'drives-lost-asked',
    prepare: (fake) => {
      lists(fake, [one]);
      fake.replies.lost.list = () => done(lost.slice(0, 2));
    },
    act: async (page) => {
      await page.locator('.row-lost .button-quiet').first().click();
      await page.locator('.lost-question').waitFor();
    },
  },
  {
    name: 'drives-lost-not-copied',
    prepare: (fake) => {
      lists(fake, [one]);
      fake.replies.lost.list = () => done(lost.slice(0, 1));
      const failure = { code: 'LK-5204', details: { path: '/media/stick/report.odt', reason: 'ENOSPC' } } as const;
      fake.replies.lost.save = () => Promise.resolve({ ok: false, failure });
    },
    act: async (page) => {
      await page.locator('.row-lost .button-plain').click();
      await page.locator('.note-bad').waitFor();
    },
  },
  {
    name: 'drives-lost-copied',
    prepare: (fake) => {
      lists(fake, [one]);
      fake.replies.lost.list = () => done(lost.slice(0, 1));
      fake.replies.lost.save = () => {
        fake.emit('lost', []);
        return done({ path: '/home/claire/Documents/report.odt' });
      };
    },
    act: async (page) => {
      await page.locator('.row-lost .button-plain').click();
      await page.locator('.note-good').waitFor();
    },
  },
  {
    name: 'drives-recovered',
    prepare: (fake) => {
      const recovered: Recovery[] = [
        { id: 'a', kind: 'setup', label: 'Example Files', outcome: 'finished' },
        { id: 'b', kind: 'setup', label: 'Lab', outcome: 'undone' },
      ];
      lists(fake, [one], [duty]);
      fake.replies.app.start = () => done({ ...startView, recovered });
    },
  },
  {
    name: 'drives-loading',
    slow: true,
    prepare: (fake) => {
      fake.replies.drives.list = () => hold<never>().answer;
    },
  },
  {
    name: 'drives-not-opened',
    prepare: (fake) => {
      lists(fake, [one]);
      fake.replies.drives.open = () => Promise.resolve({ ok: false, failure: { code: 'LK-5015' } });
    },
    act: async (page) => {
      await page.locator('.drive .button-plain').click();
      await page.locator('.note-bad').waitFor();
    },
  },
  {
    name: 'drives-reconnecting',
    prepare: (fake) => {
      lists(fake, [gone]);
      const steps = [
        { id: 'map', state: 'running' },
        { id: 'prove', state: 'waiting' },
      ] as const;
      begins(fake, { attempt: 1, kind: 'reconnect', steps, now: { at: 'working' } });
    },
    act: async (page) => {
      await page.locator('.drive .button-main').click();
      await page.locator('.step-list').waitFor();
    },
  },
  {
    name: 'drives-reconnect-failed',
    prepare: (fake) => {
      lists(fake, [gone]);
      const failure = { code: 'LK-5006', details: { label: 'Example Files' } } as const;
      begins(fake, {
        attempt: 1,
        kind: 'reconnect',
        steps: [],
        now: { at: 'failed', failure, after: 'unchanged', id: 'k7f2' },
      });
    },
    act: async (page) => {
      await page.locator('.drive .button-main').click();
      await page.locator('.note-bad').waitFor();
    },
  },
];
