import { useEffect } from 'react';
import { usePasswords, useWork } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { SessionSignIn } from '../sign-in/session-sign-in.tsx';
import { ChooseAccount } from './choose-account.tsx';
import { ConfirmRevocation } from './confirm-revocation.tsx';
import { DriveInUse } from './drive-in-use.tsx';
import { PasswordsList } from './passwords-list.tsx';

/** The view of an account's app passwords. Leaving the view signs the person out. */
export function PasswordsView() {
  const attempt = useWork((state) => (state.owner === 'passwords' ? state.attempt : null));
  const { words } = useViewWords();
  const { target, dismiss } = useWork((state) => state);
  const open = usePasswords((state) => state.open);
  const account = usePasswords((state) => state.account);
  const confirming = usePasswords((state) => state.confirming);
  const inUse = usePasswords((state) => state.inUse);
  const leave = usePasswords((state) => state.leave);
  useEffect(() => leave, [leave]);
  if (attempt !== null) {
    const again = (): void => {
      if (target === null) dismiss();
      else void open(target);
    };
    return <SessionSignIn attempt={attempt} title={words.passwords.title} acts={{ again }} />;
  }
  if (account === null) return <ChooseAccount />;
  if (inUse !== null) return <DriveInUse failure={inUse} />;
  return confirming ? <ConfirmRevocation /> : <PasswordsList account={account} />;
}
