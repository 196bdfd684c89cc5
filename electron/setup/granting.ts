import type { Granted, GrantPlatform } from '../platforms/platform.ts';
import type { Ask } from '../sign-in/ask.ts';
import type { Entry } from './entry.ts';
import { failureOf } from './failure-of.ts';
import { keepGrant } from './open-grant.ts';
import type { Parts } from './parts.ts';
import type { Steps } from './steps.ts';

export interface GrantRun {
  readonly ask: Ask;
  readonly steps: Steps;
  readonly signal: AbortSignal;
}

/** What each way of having an app password granted works with. */
export interface Granting {
  readonly parts: Parts;
  readonly platform: GrantPlatform;
  /** What the journal says before anything is asked for: nothing can have been made. */
  readonly asked: Entry;
  readonly run: GrantRun;
  /** Told of every entry before it is written: a disk that refuses must not make the way back forget it. */
  readonly entered: (entry: Entry) => void;
  readonly write: <E extends Entry>(entry: E) => Promise<E>;
}

/** What was granted and is in the keychain, with what the journal is to go on from. */
export interface Kept {
  readonly granted: Granted;
  readonly creating: Entry;
}

/** What cannot be kept must not stay: nobody could ever revoke it. @throws FailureError LK-4xxx; LK-3xxx when it stays. */
export async function keepOrRevoke(
  { parts, platform, asked, write }: Granting,
  { login, secret }: Pick<Granted, 'login' | 'secret'>,
): Promise<void> {
  try {
    await keepGrant(parts.secrets, asked, { is: 'granted', login, secret });
  } catch (error) {
    const { address } = asked.platform;
    await platform.revokeItself?.({ address, id: asked.id, name: asked.password.name, login, secret });
    await write(asked).catch((trouble: unknown) => failureOf(trouble, parts.log));
    throw error;
  }
}
