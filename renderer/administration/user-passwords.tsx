import type { PasswordFilter } from '../../electron/contract/app-passwords.ts';
import { namesOf } from '../../electron/contract/platform-user.ts';
import type { UserPasswordsView } from '../../electron/contract/window.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useAdministration } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { PasswordPicker } from '../passwords/password-picker.tsx';
import { SessionEnd } from '../passwords/session-end.tsx';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** The others are about this computer, which is the administrator's. */
const filters: readonly PasswordFilter[] = ['all', 'unused'];

interface UserPasswordsProps {
  readonly opened: UserPasswordsView;
  readonly host: string;
}

/** The list of a user's app passwords, from which the administrator chooses. */
export function UserPasswords({ opened: { user, passwords }, host }: UserPasswordsProps) {
  const { words } = useViewWords();
  const state = useAdministration((all) => all);
  const { chosen, report, busy, refused } = state;
  const [called, ...others] = namesOf(user);
  const name = printable(called);
  const deleted =
    report === null || report.count === 0
      ? undefined
      : words.administration.deleted({ count: report.count, user: name });
  const isPartly = report?.failure !== undefined && busy === null && chosen.size > 0;
  return (
    <Screen
      name="user-passwords"
      title={words.administration.listTitle({ user: name })}
      intro={words.passwords.of({ user: printable(others.length > 0 ? others.join(', ') : user.login), host })}
      actions={
        <>
          {chosen.size > 0 && (
            <Button look="danger" onPress={state.confirm}>
              {words.passwords.deleteCount({ count: chosen.size })}
            </Button>
          )}
          <Button wayOut onPress={state.back}>
            {words.administration.another}
          </Button>
          <span className="grow" />
          <Button look="quiet" onPress={state.leave}>
            {words.passwords.leave}
          </Button>
        </>
      }
    >
      <SessionEnd ending={state.ending} onStay={state.stay} />
      <div role="status">
        {isPartly ? (
          <Note kind="soon" {...(deleted === undefined ? {} : { title: deleted })}>
            {words.administration.left({ count: chosen.size })}
          </Note>
        ) : (
          deleted !== undefined && <Note kind="good">{deleted}</Note>
        )}
      </div>
      {report?.failure !== undefined && <SmallTrouble failure={report.failure} />}
      {refused !== null && <SmallTrouble failure={refused} />}
      {busy !== null && <Waiting words={words.administration.loading} slow={words.phrases.slow({ host })} />}
      {passwords.length === 0 ? (
        <Note kind="info">{words.administration.none}</Note>
      ) : (
        <PasswordPicker
          passwords={passwords}
          filters={filters}
          selection={state}
          onLook={state.look}
          onChoose={state.choose}
        />
      )}
    </Screen>
  );
}
