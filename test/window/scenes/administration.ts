import type { Page } from '@playwright/test';
import type { OwnedPasswordView } from '../../../electron/contract/app-passwords.ts';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { PlatformUser } from '../../../electron/contract/platform-user.ts';
import type { WorkView } from '../../../electron/contract/window.ts';
import { done, type FakeBridge, hold } from '../../fakes/fake-bridge.ts';
import { openView } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { some } from './passwords.ts';
import { begins, connection, drive } from './world.ts';

const host = 'files.example.com';
const administrator = { host, user: 'helpdesk@example.com' };
const claire: PlatformUser = {
  ...{ id: '7', login: 'cmartin', name: 'Claire Martin', email: 'claire.martin@example.com' },
};
const users: readonly PlatformUser[] = [
  claire,
  { id: '8', login: 'cmartin2', name: 'Claire Martin', email: 'c.martin@accounting.example.com' },
  { id: '9', login: 'martin' },
];

/** As an administrator's computer sees those of another: none is its own. */
const theirs: readonly OwnedPasswordView[] = some.map(({ usedBy: _, ...password }) => ({
  ...password,
  ownership: 'another',
  byLatchkey: password.name.startsWith('Network drive'),
}));

const signedIn: WorkView = { attempt: 1, kind: 'administration', steps: [], now: { at: 'done', administrator } };

/** IT allows it, and a sign-in succeeds at once. */
function allowed(fake: FakeBridge): void {
  const { start } = fake.replies.app;
  fake.replies.app.start = async () => {
    const answer = await start(undefined);
    if (!answer.ok) return answer;
    return done({ ...answer.value, settings: { ...answer.value.settings, administration: true } });
  };
  fake.replies.drives.list = () =>
    done({ drives: [drive({ ...connection, state: 'mapped' })], applications: [], open: [] });
  begins(fake, signedIn);
  fake.replies.administration.find = () => done({ users });
  fake.replies.administration.list = () => done({ user: claire, passwords: theirs });
}

const refusing = (failure: Failure) => () => Promise.resolve({ ok: false, failure } as const);

const openForm = async (page: Page): Promise<void> => {
  await openView(page, 'people');
  await page.locator('input[name=address]').waitFor();
};
const fillForm = async (page: Page): Promise<void> => {
  await openForm(page);
  await page.locator('input[name=address]').fill(host);
  await page.locator('input[name=user]').fill(administrator.user);
  await page.locator('.actions .button-main').click();
};
const openSearch = async (page: Page): Promise<void> => {
  await fillForm(page);
  await page.locator('input[name=name]').waitFor();
};
const search = async (page: Page): Promise<void> => {
  await openSearch(page);
  await page.locator('input[name=name]').fill('martin');
  await page.locator('.actions .button-main').click();
};
const searched = async (page: Page): Promise<void> => {
  await search(page);
  await page.locator('.row .button').first().waitFor();
};
const openUser = async (page: Page): Promise<void> => {
  await searched(page);
  await page.locator('.row .button').first().click();
  await page.locator('input[name=name]').waitFor({ state: 'detached' });
};
const chooseTwo = async (page: Page): Promise<void> => {
  await openUser(page);
  for (const at of [0, 2]) await page.locator('.password-row').nth(at).click();
};
const askReason = async (page: Page): Promise<void> => {
  await chooseTwo(page);
  await page.locator('.button-danger').click();
  await page.locator('input[name=reason]').waitFor();
};
const confirm = async (page: Page): Promise<void> => {
  await askReason(page);
  await page.locator('input[name=reason]').fill('Laptop lost, ticket 4711');
  await page.locator('.button-danger').click();
};

/** What an administrator sees and does, where IT allows it. */
export const administrationScenes: readonly Scene[] = [
  { name: 'administration', prepare: allowed, act: openForm },
  {
    name: 'administration-missing',
    prepare: allowed,
    act: async (page) => {
      await openForm(page);
      await page.locator('input[name=address]').fill(host);
      await page.locator('.actions .button-main').click();
      await page.locator('.error').waitFor();
    },
  },
  {
    name: 'administration-forbidden',
    prepare: (fake) => {
      allowed(fake);
      fake.replies.administration.find = refusing({ code: 'LK-6001' });
    },
    act: async (page) => {
      await search(page);
      await page.locator('.note-bad').waitFor();
    },
  },
  { name: 'administration-search', prepare: allowed, act: openSearch },
  {
    name: 'administration-searching',
    slow: true,
    prepare: (fake) => {
      allowed(fake);
      fake.replies.administration.find = () => hold<never>().answer;
    },
    act: search,
  },
  { name: 'administration-found', prepare: allowed, act: searched },
  {
    name: 'administration-nobody',
    prepare: (fake) => {
      allowed(fake);
      fake.replies.administration.find = () => done({ users: [] });
    },
    act: async (page) => {
      await search(page);
      await page.locator('.note-info').waitFor();
    },
  },
  {
    name: 'administration-refused',
    prepare: (fake) => {
      allowed(fake);
      fake.replies.administration.find = refusing({ code: 'LK-2020', details: { host } });
    },
    act: async (page) => {
      await search(page);
      await page.locator('.note-bad').waitFor();
    },
  },
  { name: 'administration-list', prepare: allowed, act: openUser },
  {
    name: 'administration-none',
    prepare: (fake) => {
      allowed(fake);
      fake.replies.administration.list = () => done({ user: claire, passwords: [] });
    },
    act: async (page) => {
      await openUser(page);
      await page.locator('.note-info').waitFor();
    },
  },
  { name: 'administration-confirm', prepare: allowed, act: askReason },
  {
    name: 'administration-no-reason',
    prepare: allowed,
    act: async (page) => {
      await askReason(page);
      await page.locator('.button-danger').click();
      await page.locator('.error').waitFor();
    },
  },
  {
    name: 'administration-deleting',
    prepare: (fake) => {
      allowed(fake);
      fake.replies.administration.revoke = () => {
        fake.emit('revoked', { count: 1 });
        return hold<never>().answer;
      };
    },
    act: async (page) => {
      await confirm(page);
      await page.locator('.waiting').waitFor();
    },
  },
  {
    name: 'administration-deleted',
    prepare: (fake) => {
      allowed(fake);
      fake.replies.administration.revoke = ({ ids }) => done({ revoked: theirs.filter(({ id }) => ids.includes(id)) });
    },
    act: async (page) => {
      await confirm(page);
      await page.locator('.note-good').waitFor();
    },
  },
  {
    name: 'administration-partly',
    prepare: (fake) => {
      allowed(fake);
      let gone: readonly OwnedPasswordView[] = [];
      fake.replies.administration.revoke = ({ ids }) => {
        gone = theirs.filter(({ id }) => id === ids[0]);
        return done({ revoked: gone, failure: { code: 'LK-2020', details: { host } } });
      };
      fake.replies.administration.list = () =>
        done({ user: claire, passwords: theirs.filter((password) => !gone.includes(password)) });
    },
    act: async (page) => {
      await confirm(page);
      await page.locator('.note-soon').waitFor();
    },
  },
];
