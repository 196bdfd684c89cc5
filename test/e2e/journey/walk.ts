import type { Demo } from '../../demo/demo.ts';
import { expect } from '../journey-fixture.ts';
import type { LatchkeyWindow } from '../pages/latchkey-window.ts';

/** From the first screen to the sign-in. */
export async function toSignIn({ address, signIn }: LatchkeyWindow, demo: Demo): Promise<void> {
  await address.enter(demo.address);
  await expect(signIn.shown).toBeVisible();
}

/** From the first screen to what comes after name and password. */
export async function signInAs(window: LatchkeyWindow, demo: Demo, user: string): Promise<void> {
  await toSignIn(window, demo);
  await window.signIn.signIn(user, demo.user(user).password);
}

/** From the first screen to the names, for somebody without a second factor. */
export async function toDrive(window: LatchkeyWindow, demo: Demo, user: string): Promise<void> {
  await signInAs(window, demo, user);
  await expect(window.drive.shown).toBeVisible();
}

/** From the names to the drive. */
export async function toReady({ drive, ready }: LatchkeyWindow): Promise<void> {
  await expect(drive.shown).toBeVisible();
  await drive.setUp();
  await expect(ready.shown).toBeVisible({ timeout: 30_000 });
}
