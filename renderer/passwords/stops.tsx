import type { OwnedPasswordView } from '../../electron/contract/app-passwords.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Note } from '../ui/note.tsx';

/** Shows what stops working when these app passwords are deleted: by name on this computer, in general elsewhere. */
export function Stops({ passwords }: { readonly passwords: readonly OwnedPasswordView[] }) {
  const { words } = useViewWords();
  const here = passwords.filter(({ ownership }) => ownership === 'here');
  const elsewhere = passwords.filter(({ ownership }) => ownership === 'another').length;
  return (
    <>
      {here.length > 0 && (
        <Note kind="bad" title={words.passwords.stopsHere} urgent>
          <ul className="plain-list">
            {here.map(({ id, usedBy }) => (
              <li key={id}>{printable(usedBy ?? '')}</li>
            ))}
          </ul>
        </Note>
      )}
      {elsewhere > 0 && <Note kind="soon">{words.passwords.stopsElsewhere({ count: elsewhere })}</Note>}
    </>
  );
}
