import { done, hold, refused, startView } from '../../fakes/fake-bridge.ts';
import { findAddress, pastWelcome, reachSignIn, signIn, typeAddress } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { asks, begins, setUp, steps } from './world.ts';

/** Address and sign-in. */
export const addressScenes: readonly Scene[] = [
  {
    name: 'address-link',
    prepare: (fake) => {
      const link = {
        address: 'https://files.example.com',
        host: 'files.example.com',
        user: 'c.martin@example.com',
        label: 'Example Files',
      };
      fake.replies.app.start = () => done({ ...startView, link });
    },
  },
  { name: 'welcome' },
  { name: 'address-empty', act: pastWelcome },
  {
    name: 'address-checking',
    prepare: (fake) => {
      fake.replies.address.check = () => hold<never>().answer;
    },
    act: async (page) => {
      await typeAddress(page);
      await page.locator('.waiting').waitFor();
    },
  },
  {
    name: 'address-slow',
    slow: true,
    prepare: (fake) => {
      fake.replies.address.check = () => hold<never>().answer;
    },
    act: async (page) => {
      await typeAddress(page);
      await page.keyboard.press('Enter');
      await page.locator('.waiting').waitFor();
    },
  },
  { name: 'address-found', act: findAddress },
  {
    name: 'address-led',
    prepare: (fake) => {
      const host = 'files.example.com';
      fake.replies.address.check = () =>
        done({
          address: `https://${host}`,
          host,
          name: 'Example Company',
          kind: 'netexplorer',
          ways: ['password'],
          from: 'www.example.com',
        });
    },
    act: findAddress,
  },
  {
    name: 'address-not-ours',
    prepare: (fake) => {
      const details = { host: 'files.example.com', found: 'Nextcloud 34.0.1' };
      fake.replies.address.check = () => Promise.resolve({ ok: false, failure: { code: 'LK-3011', details } });
    },
    act: async (page) => {
      await typeAddress(page, 'files.example.com');
      await page.locator('.error-block').waitFor();
    },
  },
  {
    name: 'address-refused',
    prepare: (fake) => {
      const details = { host: 'files.exmaple.com' };
      fake.replies.address.check = () => Promise.resolve({ ok: false, failure: { code: 'LK-3001', details } });
    },
    act: async (page) => {
      await typeAddress(page, 'files.exmaple.com');
      await page.locator('.error-block').waitFor();
    },
  },
  { name: 'sign-in', act: reachSignIn },
  {
    name: 'sign-in-missing',
    act: async (page) => {
      await reachSignIn(page);
      await page.keyboard.press('Enter');
      await page.locator('.error').waitFor();
    },
  },
  {
    name: 'sign-in-refused',
    prepare: (fake) => {
      const host = 'files.example.com';
      const details = { host, user: 'c.martin@example.com' };
      asks(fake, { kind: 'password', user: 'c.martin@example.com', host, refused: { code: 'LK-2001', details } });
    },
    act: async (page) => {
      await reachSignIn(page);
      await page.locator('input[name=user]').fill('c.martin@example.com');
      await page.locator('input[name=password]').fill('wrong');
      await page.keyboard.press('Enter');
      await page.locator('.note-bad').waitFor();
    },
  },
  {
    name: 'sign-in-another-runs',
    prepare: (fake) => {
      fake.replies.work.start = () => refused('LK-1009');
    },
    act: async (page) => {
      await reachSignIn(page);
      await page.locator('input[name=user]').fill('c.martin@example.com');
      await page.locator('input[name=password]').fill('secret');
      await page.keyboard.press('Enter');
      await page.locator('.note-bad').waitFor();
    },
  },
  {
    name: 'signing-in',
    prepare: (fake) => {
      begins(fake, setUp({ at: 'working' }, steps(1, 'running')));
    },
    act: signIn,
  },
  {
    name: 'signing-in-slow',
    slow: true,
    prepare: (fake) => {
      begins(fake, setUp({ at: 'working' }, steps(1, 'running')));
    },
    act: signIn,
  },
];
