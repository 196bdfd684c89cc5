import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import { MAX_PASSWORD_TRIES } from '../sign-in/sign-in.ts';
import type { Secret } from '../secrets/secret.ts';
import type { Granted } from '../platforms/platform.ts';
import type { Entry } from './entry.ts';
import { given } from './given.ts';
import { grantInBrowser } from './grant-in-browser.ts';
import { keepOrRevoke, type Granting, type Kept } from './granting.ts';
import { mayHaveAnswered } from './lost-answer.ts';

/**
 * Has the platform grant one for the password of the account: one request for each password that somebody types. Where the
 * password is not enough, it goes on in the browser, for who has one.
 * @throws FailureError LK-2001 when it was wrong too often, LK-3113 where the platform cannot do this.
 */
export async function grantByPassword(of: Granting): Promise<Kept> {
  const { platform, asked, run: { ask, signal } } = of; // prettier-ignore
  const { platform: { address }, user } = asked; // prettier-ignore
  const { host } = new URL(address);
  if (platform.grantByPassword === undefined) throw new FailureError('LK-3113', { host });
  let refused: Failure | undefined;
  for (let tries = 1; ; tries += 1) {
    const password = await ask.password({ user, host, ...given({ refused }) });
    signal.throwIfAborted();
    try {
      return await grantOnce(of, password);
    } catch (error) {
      if (isFailure(error, 'LK-2015') && ask.browser !== undefined) {
        return await grantInBrowser({ ...of, asked: { ...asked, browser: true } }, error.failure);
      }
      if (!isFailure(error, 'LK-2001') || tries === MAX_PASSWORD_TRIES) throw error;
      refused = error.failure;
    }
  }
}

/** Journalled before: killed in the middle of it, nobody can ask the platform what it has answered. */
async function grantOnce(of: Granting, password: Secret): Promise<Kept> {
  const { parts, platform, asked, write } = of;
  const creating: Entry = { ...asked, phase: 'creating' };
  await write<Entry>({ ...creating, unansweredAt: parts.now().toISOString() });
  const granted = await clearly(of, async () =>
    platform.grantByPassword?.(asked.platform.address, asked.password.name, asked.user, password),
  );
  await keepOrRevoke(of, granted);
  return { granted, creating };
}

/** After a clear word that none was made, nothing has to be looked for. */
async function clearly({ asked, write }: Granting, grant: () => Promise<Granted | undefined>): Promise<Granted> {
  try {
    const granted = await grant();
    if (granted === undefined) throw new Error('asked for before');
    return granted;
  } catch (error) {
    if (!mayHaveAnswered(error)) await write(asked);
    throw error;
  }
}
