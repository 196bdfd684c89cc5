import { useEffect } from 'react';
import { useAdministration, useApp, useWork } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { SessionSignIn } from '../sign-in/session-sign-in.tsx';
import { AdministratorForm } from './administrator-form.tsx';
import { EndPasswords } from './end-passwords.tsx';
import { FindUser } from './find-user.tsx';
import { UserPasswords } from './user-passwords.tsx';

/** The view of other users' app passwords, for administrators. Leaving the view signs them out. */
export function AdministrationView() {
  const { words } = useViewWords();
  const attempt = useWork((state) => (state.owner === 'administration' ? state.attempt : null));
  const dismiss = useWork((state) => state.dismiss);
  const allowed = useApp((state) => state.settings?.administration === true);
  const { asked, administrator, opened, confirming, deleting, signIn, leave, forbid } = useAdministration(
    (state) => state,
  );
  useEffect(() => leave, [leave]);
  useEffect(() => {
    if (!allowed) forbid();
  }, [allowed, deleting === null, forbid]);
  if (attempt !== null) {
    const again = (): void => {
      if (asked === null) dismiss();
      else void signIn(asked);
    };
    const browser = (): void => {
      if (asked === null) dismiss();
      else void signIn({ ...asked, way: 'browser' });
    };
    const acts = { again, browser, 'sign-in': dismiss, address: dismiss };
    return <SessionSignIn attempt={attempt} title={words.administration.title} acts={acts} />;
  }
  if (administrator === null) return <AdministratorForm allowed={allowed} />;
  if (opened === null) return <FindUser administrator={administrator} />;
  return confirming ? <EndPasswords opened={opened} /> : <UserPasswords opened={opened} host={administrator.host} />;
}
