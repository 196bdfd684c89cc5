import type { AddressView } from '../../../electron/contract/window.ts';
import { done, startView, type FakeBridge } from '../../fakes/fake-bridge.ts';
import { findAddress, leaveAddress, pastWelcome } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { asked } from './asked.ts';
import { asks, setUp, steps } from './world.ts';

const nextcloud: AddressView = {
  ...{ address: 'https://cloud.example.com/cloud', host: 'cloud.example.com', name: 'cloud.example.com' },
  ...{ kind: 'nextcloud', version: 'Nextcloud 34.0.1', ways: ['browser', 'app-password'] },
};
const dav: AddressView = {
  ...{ address: 'https://dav.example.com/files', host: 'dav.example.com', name: 'dav.example.com' },
  ...{ kind: 'webdav', ways: ['app-password'] },
};

const finds = (fake: FakeBridge, platform: AddressView): void => {
  fake.replies.address.check = () => done(platform);
};
type Page = Parameters<NonNullable<Scene['act']>>[0];

async function give(page: Page): Promise<void> {
  await leaveAddress(page);
  await page.locator('input[name=user]').fill('nora');
  await page.locator('input[name=password]').fill('brought by hand');
  await page.locator('.actions .button-main').click();
}

/** Ways in that need no password of the account; and a platform that IT has fixed. */
export const wayScenes: readonly Scene[] = [
  {
    name: 'address-nextcloud',
    prepare: (fake) => {
      finds(fake, nextcloud);
    },
    act: findAddress,
  },
  {
    name: 'way-browser',
    prepare: (fake) => {
      finds(fake, nextcloud);
    },
    act: leaveAddress,
  },
  {
    name: 'way-password-of-nextcloud',
    prepare: (fake) => {
      finds(fake, { ...nextcloud, ways: ['browser', 'password', 'app-password'] });
    },
    act: async (page) => {
      await leaveAddress(page);
      await page.getByRole('button', { name: /Sign in with a password|Se connecter avec un mot de passe/ }).click();
      await page.locator('input[name=password]').waitFor();
    },
  },
  asked('whose-account', {
    ...{ kind: 'account', host: 'cloud.example.com', user: 'c.martin@example.com', displayName: 'Claire Martin' },
  }),
  {
    name: 'way-app-password',
    prepare: (fake) => {
      finds(fake, dav);
    },
    act: leaveAddress,
  },
  {
    name: 'way-app-password-refused',
    prepare: (fake) => {
      finds(fake, dav);
      const refused = { code: 'LK-2011', details: { host: 'dav.example.com' } } as const;
      asks(fake, { kind: 'app-password', host: 'dav.example.com', login: 'nora', refused });
    },
    act: async (page) => {
      await give(page);
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'failed-still-granted',
    prepare: (fake) => {
      finds(fake, nextcloud);
      const details = { host: 'cloud.example.com', until: '2026-11-21T14:23:00Z', name: 'Network drive – PC-4711' };
      const failure = { code: 'LK-3110', details } as const;
      fake.replies.work.start = () =>
        done(setUp({ at: 'failed', failure, after: 'open', id: 'k7f2' }, steps(1, 'failed')));
    },
    act: async (page) => {
      await leaveAddress(page);
      await page.locator('.actions .button-main').click();
      await page.locator('.note-bad').waitFor();
    },
  },
  {
    name: 'address-fixed',
    prepare: (fake) => {
      const by = '/etc/latchkey/policy.json';
      const settings = {
        ...startView.settings,
        platform: 'files.example.com',
        fixed: [{ setting: 'platform', by }] as const,
      };
      fake.replies.app.start = () => done({ ...startView, settings });
    },
    act: async (page) => {
      await pastWelcome(page);
      await page.locator('input[name=user]').waitFor();
      await page.locator('.actions .button-quiet').last().click();
      await page.locator('.found').waitFor();
    },
  },
];
