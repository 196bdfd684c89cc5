import type { ElectronApplication } from '@playwright/test';
import { eventChannel } from '../../../electron/contract/channels.ts';
import { formsOf } from '../../support/leak-search.ts';
import { expect, test } from '../leak-fixture.ts';

/** The searches of this folder are worth something only if they find what is there. */
const secret = { text: `4]qxKL%2#j"Lm>?K^u};5MqA`, login: 'c.martin@example.com' };
const form = (name: string): string => formsOf(secret).get(name) ?? '';

const send = (app: ElectronApplication, payload: unknown): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, { channel, payload }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, payload);
    },
    { channel: eventChannel('planted'), payload },
  );

test('a secret that main tells the page is found, as an event or as an answer', async ({
  electronApp,
  observed,
  page,
}) => {
  expect(await observed.leaks([secret])).toEqual([]);
  await send(electronApp, { deep: [form('raw')] });
  await expect.poll(() => observed.leaks([secret])).toContainEqual({ where: eventChannel('planted'), form: 'json' });
  // An answer, in which what was asked comes back: the failure of an address names it.
  await page.evaluate((text) => window.latchkey.address.check({ text }), form('url-encoded'));
  await expect
    .poll(() => observed.leaks([secret]))
    .toContainEqual({ where: 'latchkey:address.check', form: 'url-encoded' });
});

type Place = 'page' | 'fields' | 'address' | 'localStorage' | 'sessionStorage' | 'console' | 'heap';

const places: readonly { readonly where: Place; readonly plant: (text: string) => void }[] = [
  {
    where: 'page',
    plant: (text) => {
      document.body.dataset['planted'] = text;
    },
  },
  {
    where: 'fields',
    plant: (text) => {
      // One of the window's own would get back the value that React knows of, whenever it is drawn anew.
      const field = document.createElement('input');
      field.value = text;
      document.body.append(field);
    },
  },
  {
    where: 'address',
    plant: (text) => {
      history.replaceState({ text }, '');
    },
  },
  {
    where: 'localStorage',
    plant: (text) => {
      localStorage.setItem('planted', text);
    },
  },
  {
    where: 'sessionStorage',
    plant: (text) => {
      sessionStorage.setItem('planted', text);
    },
  },
  {
    where: 'console',
    plant: (text) => {
      console.info(text);
    },
  },
  {
    where: 'heap',
    plant: (text) => {
      // In the middle of a long text, and held by nothing but a function.
      const long = ['x'.repeat(2000), text, 'y'.repeat(2000)].join('');
      Object.assign(globalThis, { planted: () => long });
    },
  },
];

test('a secret is found wherever in the page it is', async ({ observed, page, latchkey }) => {
  await latchkey.welcome.begin();
  await expect(latchkey.address.shown).toBeVisible();
  for (const { where, plant } of places) await page.evaluate(plant, `${where} ${form('base64 user:password')}`);
  const found = new Set((await observed.leaks([secret])).map(({ where }) => where));
  expect([...found].sort()).toEqual(places.map(({ where }) => where).sort());
});

test('what a page has let go of is not held against it', async ({ observed, page }) => {
  await page.evaluate((text) => `${text} `.trim().length, form('base64 user:password'));
  expect(await observed.leaks([secret])).toEqual([]);
});
