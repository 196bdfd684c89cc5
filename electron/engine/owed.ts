import type { Recovery } from '../contract/view.ts';
import { isRenewal, mayExistOnPlatform, wasGranted, type Entry } from '../setup/entry.ts';
import { outcome } from '../setup/outcome.ts';

/** An entry that waits, with what an administrator could delete on the platform in the user's place. */
export function waitingDuty(entry: Entry): Recovery {
  const duty = outcome(entry, 'open', entry.failure);
  // Of what was granted, an administrator sees nothing: only the user does, in the browser.
  if (!mayExistOnPlatform(entry) || wasGranted(entry)) return duty;
  const { host } = new URL(entry.platform.address);
  return { ...duty, owed: { passwordName: superfluous(entry), host, user: entry.user } };
}

/** Name of the app password that is to go: once a renewal is done it is the old one. */
function superfluous(entry: Entry): string {
  const done = entry.phase === 'replaced' || entry.phase === 'retired';
  return isRenewal(entry) && done ? entry.replaces.name : entry.password.name;
}
