import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey-fixture.ts';
import { plainWords } from '../pages/plain-words.ts';

const words = plainWords('en');

/** What a person has done so far: fields that they have filled in, and what they have pressed besides *Continue*. */
interface Count {
  readonly entries: readonly string[];
  readonly clicks: readonly string[];
  /** How long it took whoever types as fast as a test: what is left is the machine's. */
  readonly seconds: number;
}

/** Counts from now on: a field once on each screen, a button by its words. */
async function counting(page: Page): Promise<() => Promise<Count>> {
  await page.evaluate((next) => {
    const entries = new Set<string>();
    const clicks: string[] = [];
    document.addEventListener('input', ({ target }) => {
      const typed = target instanceof HTMLInputElement && ['text', 'password'].includes(target.type);
      if (typed) entries.add(`${document.title}: ${target.name}`);
    });
    document.addEventListener('click', ({ target }) => {
      const pressed = target instanceof Element ? target.closest('button, input[type=radio]') : null;
      const name = pressed?.textContent.trim() ?? '';
      if (pressed !== null && name !== next) clicks.push(name);
    });
    const begun = performance.now();
    const counted = () => ({ entries: [...entries], clicks, seconds: (performance.now() - begun) / 1000 });
    Object.assign(globalThis, { counted });
  }, words.phrases.next);
  return () => page.evaluate(() => (Reflect.get(globalThis, 'counted') as () => Count)());
}

/** What it came to; the report of a run lists it with the seconds, which a machine under load may need more of. */
function told(journey: string, { entries, clicks, seconds }: Count): string {
  const what = `${entries.length} entries, ${clicks.length} clicks besides Continue`;
  const description = `${journey}: ${what}, ${seconds.toFixed(1)} s (${[...entries, ...clicks].join(' · ')})`;
  test.info().annotations.push({ type: 'journey', description });
  return what;
}

test('a first drive takes four entries and at most three clicks, its renewal two entries and one click', async ({
  latchkey,
  demo,
}) => {
  const { welcome, address, signIn, method, code, ready, drives, renewal, page } = latchkey;
  const user = 'c.martin@example.com';
  await expect(welcome.shown).toBeVisible();
  const first = await counting(page);
  await welcome.begin();
  await address.enter(demo.address);
  await signIn.signIn(user, demo.user(user).password);
  await method.choose('email');
  await code.enter(demo.codeFor(user, 'email'));
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  await ready.open();
  const made = await first();
  expect(told('A first drive', made)).toBe('4 entries, 3 clicks besides Continue'); // one of them chooses among four second factors, once

  await ready.done();
  await expect(drives.cards).toHaveCount(1);
  const second = await counting(page);
  demo.advance(60_000); // a code is good once only, and a new one is not sent at once
  await renewal.begin('Demo Company');
  await renewal.signIn(demo.user(user).password);
  // The second factor of the last time: nobody is asked which.
  await expect(code.sent).toContainText('@');
  await code.enter(demo.codeFor(user, 'email'));
  await expect(renewal.renewed).toBeVisible({ timeout: 30_000 });
  expect(told('A renewal', await second())).toBe('2 entries, 1 clicks besides Continue');
});

test('the next drive of the same account takes two entries', async ({ latchkey, demo }) => {
  const { welcome, address, signIn, code, ready, page } = latchkey;
  await welcome.begin();
  await address.enter(demo.address);
  await signIn.signIn('alice', demo.user('alice').password);
  await code.enter(demo.codeFor('alice'));
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  await ready.rename('First');
  await expect(ready.card).toContainText('First', { timeout: 30_000 });
  const count = await counting(page);
  await ready.another();
  await expect(address.input).toHaveValue(demo.address);
  await address.goOn();
  await expect(signIn.user).toHaveValue('alice');
  await signIn.password.fill(demo.user('alice').password);
  await page.keyboard.press('Enter');
  demo.advance(30_000); // a code is good once only
  await code.enter(demo.codeFor('alice'));
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  expect(told('The next drive of the same account', await count())).toBe('2 entries, 1 clicks besides Continue');
  expect(demo.appPasswords('alice')).toHaveLength(2);
});

const byLink = test.extend({
  appArgs: async ({ demo }, use) => {
    await use([`latchkey://setup?${new URLSearchParams({ platform: demo.address, user: 'alice' }).toString()}`]);
  },
});

byLink('from a link a drive takes two entries and two clicks', async ({ latchkey, demo }) => {
  const { link, signIn, code, ready, page } = latchkey;
  await expect(link.shown).toBeVisible();
  const count = await counting(page);
  await link.accept();
  await expect(signIn.user).toHaveValue('alice');
  await signIn.password.fill(demo.user('alice').password);
  await page.keyboard.press('Enter');
  await code.enter(demo.codeFor('alice'));
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  await ready.open();
  expect(told('A drive from a link', await count())).toBe('2 entries, 2 clicks besides Continue');
});

test('the first drive has Latchkey start with the computer, and says so; another start is the person’s to decide', async ({
  latchkey,
  demo,
  session,
}) => {
  const { welcome, address, signIn, ready, page } = latchkey;
  await welcome.begin();
  await address.enter(demo.address);
  await signIn.signIn('nora', demo.user('nora').password);
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
  const start = page.getByRole('switch', { name: words.settings.startAtLogon });
  await expect(start).toBeChecked();
  const entry = `${session.home}/.config/autostart`;
  expect(await readdir(entry)).toHaveLength(1);
  await start.press('Space');
  await expect(start).not.toBeChecked();
});
