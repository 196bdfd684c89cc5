import { FailureError } from '../contract/failure.ts';
import type { Holder } from '../platforms/platform.ts';
import type { Ask } from '../sign-in/ask.ts';

/** Nextcloud signs people in whatever the case of their letters. */
const same = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

/**
 * Whoever confirms a link in the browser decides whose files it opens, and links can be read by others. So the account is the
 * one that was asked for; where none was, or only a name says so that the account may have given itself, a person says that
 * it is theirs before anything is connected.
 * @param asked for; empty when nobody said
 * @param known what else the right account is known by: what was signed in with, where the password or an earlier sign-in has proved it
 * @throws FailureError LK-2014 another one; LK-2017 it is not theirs; LK-2018 when nobody can be asked; LK-0002.
 */
export async function assertRightAccount(
  ask: Ask,
  asked: string,
  host: string,
  { names, claimed, displayName }: Pick<Holder, 'names' | 'claimed' | 'displayName'>,
  known: readonly string[] = [],
): Promise<void> {
  const [user] = names;
  if (asked !== '') {
    if ([...names, ...known].some((name) => same(name, asked))) return;
    const isClaimed = claimed !== undefined && same(claimed, asked);
    if (!isClaimed) throw new FailureError('LK-2014', { host, user: asked, signedIn: user });
  }
  const question = { host, user, ...(displayName === undefined ? {} : { displayName }) };
  if (ask.account === undefined) {
    // An e-mail address that was asked for is no proof, whoever has the link.
    if (asked !== '' || ask.tellAccount === undefined) throw new FailureError('LK-2018', { host, signedIn: user });
    ask.tellAccount(question);
    return;
  }
  const isTheirs = await ask.account(question);
  if (!isTheirs) throw new FailureError('LK-2017', { host, signedIn: user });
}
