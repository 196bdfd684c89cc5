import type { OwnedPasswordView } from '../../../electron/contract/app-passwords.ts';
import type { Page } from '@playwright/test';
import type { WorkView } from '../../../electron/contract/window.ts';
import { done, type FakeBridge, hold } from '../../fakes/fake-bridge.ts';
import { openView, signIn } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { asks, begins, connection, drive } from './world.ts';

const one = (id: string, name: string, more: Partial<OwnedPasswordView> = {}): OwnedPasswordView => ({
  ...{ id, name, createdAt: '2026-08-23T09:00:00Z', expiresAt: '2027-02-19T11:40:22Z', method: null, lastUsedAt: null },
  ...{ ownership: 'another', unused: false },
  ...more,
});
const named = (machine: string, day: string, tail: string): string => `Network drive – ${machine} – ${day} – ${tail}`;

export const some: readonly OwnedPasswordView[] = [
  one('1', named('PC-4711', '2026-08-23 11:00', 'kfnqx7-ab3d'), {
    ...{ ownership: 'here', usedBy: 'Example Files', method: 'WebDAV', lastUsedAt: '2026-11-21T13:58:00Z' },
  }),
  one('2', named('PC-4711', '2026-05-02 08:12', 'kfnqx7-m2pz'), {
    ...{ ownership: 'orphan', unused: true, lastUsedAt: '2026-08-01T08:00:00Z', method: 'WebDAV' },
  }),
  one('3', named('PC-4711', '2026-06-30 17:45', 'kfnqx7-77wa'), { ownership: 'orphan' }),
  one('4', named('CLAIRE-LAPTOP', '2025-11-03 10:21', 'q4xd'), { ownership: 'likely-orphan', unused: true }),
  one('5', 'Outlook connector', { method: 'Outlook', lastUsedAt: '2026-11-20T16:10:00Z', expiresAt: null }),
  one('6', 'Scanner on the second floor', { unused: true, createdAt: '2024-02-01T09:00:00Z', expiresAt: null }),
  one('7', 'NetSync – server room', { method: 'NetSync', lastUsedAt: '2026-11-21T02:00:00Z' }),
];

/** As large an account as there may be. */
export const many: readonly OwnedPasswordView[] = Array.from({ length: 3000 }, (_, n) =>
  one(String(n + 100), `Device ${String(n + 1)}`, {
    createdAt: new Date(Date.UTC(2024, 0, 1) + n * 8 * 3600_000).toISOString(),
    unused: n % 3 === 0,
    ...(n % 50 === 0 ? { ownership: 'orphan' as const } : {}),
  }),
);

const signedIn: WorkView = { attempt: 1, kind: 'passwords', steps: [], now: { at: 'done' } };

function listing(fake: FakeBridge, passwords: readonly OwnedPasswordView[]): void {
  fake.replies.drives.list = () =>
    done({ drives: [drive({ ...connection, state: 'mapped' })], applications: [], open: [] });
  begins(fake, signedIn);
  fake.replies.passwords.list = () => done({ host: 'files.example.com', user: connection.user, passwords });
  fake.replies.passwords.revoke = ({ ids }) => done({ revoked: passwords.filter(({ id }) => ids.includes(id)) });
}

const lists = (fake: FakeBridge): void => {
  listing(fake, some);
};

const openAccount = async (page: Page): Promise<void> => {
  await openView(page, 'lock');
  await page.locator('.actions .button-main').click();
};
const openList = async (page: Page): Promise<void> => {
  await openAccount(page);
  await page.locator('.password-row').first().waitFor();
};
const chooseSome = async (page: Page): Promise<void> => {
  await openList(page);
  for (const at of [0, 1, 6]) await page.locator('.password-row').nth(at).click();
};

/** The app passwords of an account, and the questions about them in the middle of a set-up. */
export const passwordScenes: readonly Scene[] = [
  {
    name: 'passwords-account',
    prepare: lists,
    act: (page) => openView(page, 'lock'),
  },
  {
    name: 'passwords-accounts',
    prepare: (fake) => {
      lists(fake);
      const other = drive({ id: 'b2', label: 'Accounting', state: 'mapped', user: 'accounting' });
      const drives = [drive({ ...connection, state: 'mapped' }), other];
      fake.replies.drives.list = () => done({ drives, applications: [], open: [] });
    },
    act: async (page) => {
      await openView(page, 'lock');
      await page.locator('fieldset.choice').waitFor();
    },
  },
  {
    name: 'passwords-sign-in',
    prepare: (fake) => {
      lists(fake);
      const question = { kind: 'password', user: connection.user, host: 'files.example.com' } as const;
      begins(fake, { ...signedIn, steps: [{ id: 'sign-in', state: 'running' }], now: { at: 'question', question } });
    },
    act: async (page) => {
      await openAccount(page);
      await page.locator('input[name=password]').waitFor();
    },
  },
  {
    name: 'passwords-ending',
    prepare: (fake) => {
      lists(fake);
      const listed = fake.replies.passwords.list;
      fake.replies.passwords.list = (input) => {
        setTimeout(() => {
          fake.emit('session', { at: 'ending', seconds: 60, extensions: 10 });
        });
        return listed(input);
      };
    },
    act: async (page) => {
      await openList(page);
      await page.locator('.note-soon .unseen').waitFor({ state: 'attached' });
    },
  },
  {
    name: 'passwords-loading',
    slow: true,
    prepare: (fake) => {
      lists(fake);
      fake.replies.passwords.list = () => hold<never>().answer;
    },
    act: openAccount,
  },
  {
    name: 'passwords-not-listed',
    prepare: (fake) => {
      lists(fake);
      const failure = { code: 'LK-3003', details: { host: 'files.example.com' } } as const;
      fake.replies.passwords.list = () => Promise.resolve({ ok: false, failure });
    },
    act: async (page) => {
      await openAccount(page);
      await page.locator('.note-bad').waitFor();
    },
  },
  {
    name: 'passwords-none',
    prepare: (fake) => {
      listing(fake, []);
    },
    act: async (page) => {
      await openAccount(page);
      await page.locator('.note-info').waitFor();
    },
  },
  { name: 'passwords-list', prepare: lists, act: openList },
  {
    name: 'passwords-many',
    prepare: (fake) => {
      listing(fake, many);
    },
    act: async (page) => {
      await openList(page);
      await page.locator('.password-box').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Space');
    },
  },
  { name: 'passwords-chosen', prepare: lists, act: chooseSome },
  {
    name: 'passwords-confirm',
    prepare: lists,
    act: async (page) => {
      await chooseSome(page);
      await page.locator('.button-danger').click();
      await page.locator('.password-names').waitFor();
    },
  },
  {
    name: 'passwords-deleted',
    prepare: lists,
    act: async (page) => {
      await chooseSome(page);
      await page.locator('.button-danger').click();
      await page.locator('.password-names').waitFor();
      await page.locator('.button-danger').click();
      await page.locator('.note-good').waitFor();
    },
  },
  {
    name: 'passwords-limit',
    prepare: (fake) => {
      const passwords = [some[1], some[2], some[3], some[5], some[6], some[4], some[0]].filter(
        (each) => each !== undefined,
      );
      asks(fake, { kind: 'passwords', why: 'limit', limit: 40, passwords });
    },
    act: async (page) => {
      await signIn(page);
      await page.locator('.password-row').last().click();
    },
  },
  {
    name: 'passwords-orphans',
    prepare: (fake) => {
      asks(fake, { kind: 'passwords', why: 'orphans', passwords: some.slice(1, 4) });
    },
    act: signIn,
  },
];
