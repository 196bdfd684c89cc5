import type { Page } from '@playwright/test';
import type { Events } from '../../electron/contract/api.ts';
import { eventNames } from '../../electron/contract/channels.ts';

export type Heard = { readonly [E in keyof Events]: readonly [event: E, payload: Events[E]] }[keyof Events];

const KEY = 'heardEvents';

/** Has the page note every event from now on. The app tells what has waited for the page. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(
    async ({ key, names }) => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { [key]: heard });
      for (const name of names) window.latchkey.on(name, (payload) => heard.push([name, payload]));
      await window.latchkey.app.start(undefined);
    },
    { key: KEY, names: eventNames },
  );
}

/** What the page has heard, oldest first. */
export async function heard(page: Page): Promise<readonly Heard[]> {
  return await page.evaluate((key) => Reflect.get(globalThis, key) as readonly Heard[], KEY);
}
