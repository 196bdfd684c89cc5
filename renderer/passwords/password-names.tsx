import type { OwnedPasswordView } from '../../electron/contract/app-passwords.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useViewWords } from '../app/use-view-words.ts';

/** The greatest number of names shown; of the others only the number is shown. */
const NAMED = 12;

/** Names app passwords that are about to be deleted. */
export function PasswordNames({ passwords }: { readonly passwords: readonly OwnedPasswordView[] }) {
  const { words } = useViewWords();
  const more = passwords.length - NAMED;
  return (
    <ul className="card password-names">
      {passwords.slice(0, NAMED).map(({ id, name }) => (
        <li key={id}>{printable(name)}</li>
      ))}
      {more > 0 && <li>{words.passwords.more({ count: more })}</li>}
    </ul>
  );
}
