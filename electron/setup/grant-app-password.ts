import { withGrants, type Holder } from '../platforms/platform.ts';
import type { Created, Use, UseOf } from './create-app-password.ts';
import type { Entry } from './entry.ts';
import { given } from './given.ts';
import { grantByPassword } from './grant-by-password.ts';
import { grantInBrowser } from './grant-in-browser.ts';
import type { GrantRun } from './granting.ts';
import type { Parts } from './parts.ts';
import { assertRightAccount } from './right-account.ts';

/**
 * Has an app password granted, and keeps it: what the platform says once must be in the keychain before anything else is
 * done. Journalled before anybody is asked to sign in, so that a next start revokes what was granted meanwhile, or names it.
 * @param begun what the journal says first, with the name of the app password, and whose it has to be, if that was asked for
 * @param useOf what it is for, once it is known who signed in
 * @param entered told of every entry before it is written
 */
export async function grantAppPassword<U extends Use>(
  parts: Parts,
  begun: Entry,
  useOf: UseOf<U>,
  run: GrantRun,
  entered: (entry: Entry) => void,
): Promise<Created<U>> {
  const { platform: { kind, address }, caFile } = begun; // prettier-ignore
  const { steps, signal } = run;
  const platform = withGrants(parts.platform(kind, caFile));
  const write = async <E extends Entry>(entry: E): Promise<E> => {
    entered(entry);
    await parts.journal.write(entry);
    return entry;
  };
  const asked: Entry = { ...begun, password: { ...begun.password, origin: 'granted' } };
  const { granted, created, webdav } = await steps.run('sign-in', async () => {
    await write(asked);
    const granting = { parts, platform, asked, run, entered, write };
    const kept = await (asked.browser === true ? grantInBrowser(granting) : grantByPassword(granting));
    const { id, user, expiresAt } = kept.granted;
    const password = { ...kept.creating.password, id, ...given({ expiresAt }) };
    const made = await write({ ...kept.creating, phase: 'created' as const, user, password });
    signal.throwIfAborted();
    const holder = await platform.holderOf(address, kept.granted, signal);
    if (!isOf(begun, holder)) {
      // Whoever typed the password of an account has shown that it is meant, by whatever name.
      const isProven = begun.kind === 'renew' || kept.creating.browser !== true;
      const known = isProven ? [kept.granted.login] : [];
      await assertRightAccount(run.ask, asked.user, new URL(address).host, holder, known);
    }
    signal.throwIfAborted();
    return { granted: kept.granted, created: made, webdav: holder.webdav };
  });
  return await steps.run('create', async () => {
    const { login, secret } = granted;
    return { entry: await write({ ...created, ...useOf({ login, webdav }) }), secret };
  });
}

/** Whose files a drive shows that is renewed is told by its address, which has the user's id, by whatever they sign in. */
function isOf({ kind, drive }: Entry, { webdav }: Holder): boolean {
  return kind === 'renew' && drive !== undefined && drive.url.startsWith(webdav);
}
