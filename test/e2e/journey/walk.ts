import type { Demo } from '../../demo/demo.ts';
import { expect } from '../journey-fixture.ts';
import type { LatchkeyWindow } from '../pages/latchkey-window.ts';

/** From the first screen to the sign-in. */
export async function toSignIn({ welcome, address, signIn }: LatchkeyWindow, demo: Demo): Promise<void> {
  await expect(welcome.shown.or(address.shown)).toBeVisible();
  if (await welcome.shown.isVisible()) await welcome.begin();
  await address.enter(demo.address);
  await expect(signIn.shown).toBeVisible();
}

/** From the first screen to what comes after name and password. */
export async function signInAs(window: LatchkeyWindow, demo: Demo, user: string): Promise<void> {
  await toSignIn(window, demo);
  await window.signIn.signIn(user, demo.user(user).password);
}

/** From the first screen to the code, which is the last that anybody is asked for. */
export async function toCode(window: LatchkeyWindow, demo: Demo, user: string): Promise<void> {
  await signInAs(window, demo, user);
  await expect(window.code.shown).toBeVisible();
}

/** From the last answer to the drive. */
export async function toReady({ ready }: LatchkeyWindow): Promise<void> {
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
}
