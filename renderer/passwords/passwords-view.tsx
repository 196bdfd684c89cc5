import { useEffect } from 'react';
import { usePasswords, useWork } from '../app/stores-context.tsx';
import { ChooseAccount } from './choose-account.tsx';
import { ConfirmRevocation } from './confirm-revocation.tsx';
import { DriveInUse } from './drive-in-use.tsx';
import { PasswordsList } from './passwords-list.tsx';
import { PasswordsWork } from './passwords-work.tsx';

/** The view of an account's app passwords. Leaving the view signs the person out. */
export function PasswordsView() {
  const attempt = useWork((state) => (state.owner === 'passwords' ? state.attempt : null));
  const account = usePasswords((state) => state.account);
  const confirming = usePasswords((state) => state.confirming);
  const inUse = usePasswords((state) => state.inUse);
  const leave = usePasswords((state) => state.leave);
  useEffect(() => leave, [leave]);
  if (attempt !== null) return <PasswordsWork attempt={attempt} />;
  if (account === null) return <ChooseAccount />;
  if (inUse !== null) return <DriveInUse failure={inUse} />;
  return confirming ? <ConfirmRevocation /> : <PasswordsList account={account} />;
}
