import { isOrphan, passwordFilters } from '../../electron/contract/app-passwords.ts';
import type { AccountPasswordsView } from '../../electron/contract/window.ts';
import { usePasswords } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { PasswordPicker } from './password-picker.tsx';
import { SessionEnd } from './session-end.tsx';

/** The list of an account's app passwords, from which the person chooses. */
export function PasswordsList({ account }: { readonly account: AccountPasswordsView }) {
  const { words } = useViewWords();
  const state = usePasswords((all) => all);
  const { chosen, report, loading, notListed } = state;
  const { passwords, host, user } = account;
  const orphans = passwords.filter(isOrphan).length;
  return (
    <Screen
      name="passwords"
      title={words.passwords.title}
      intro={words.passwords.of({ user, host })}
      actions={
        <>
          {chosen.size > 0 && (
            <Button look="danger" onPress={state.confirm}>
              {words.passwords.deleteCount({ count: chosen.size })}
            </Button>
          )}
          <Button icon="restart" off={loading} onPress={() => void state.load()}>
            {words.passwords.refresh}
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
        {report !== null && report.count > 0 && (
          <Note kind="good">{words.passwords.deleted({ count: report.count })}</Note>
        )}
      </div>
      {report?.failure !== undefined && <SmallTrouble failure={report.failure} />}
      {notListed !== null && <SmallTrouble failure={notListed} />}
      {loading && <Waiting words={words.passwords.loading} slow={words.phrases.slow({ host })} />}
      {orphans > 0 && chosen.size === 0 && state.filter !== 'orphaned' && (
        <Note
          kind="soon"
          title={words.passwords.orphansTitle({ count: orphans })}
          actions={<Button onPress={state.chooseOrphans}>{words.passwords.orphansChoose({ count: orphans })}</Button>}
        />
      )}
      {passwords.length === 0 ? (
        <Note kind="info">{words.passwords.none}</Note>
      ) : (
        <PasswordPicker
          passwords={passwords}
          filters={passwordFilters}
          selection={state}
          onLook={state.look}
          onChoose={state.choose}
        />
      )}
    </Screen>
  );
}
