import { isOrphan } from '../../electron/contract/app-passwords.ts';
import { passwordsViewTexts as texts } from '../../electron/contract/words/window/passwords.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import type { AccountPasswordsView } from '../../electron/contract/window.ts';
import { usePasswords } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { PasswordBox } from './password-box.tsx';
import { PasswordTools } from './password-tools.tsx';

/** The app passwords of an account, to look through and to choose from. */
export function PasswordsList({ account }: { readonly account: AccountPasswordsView }) {
  const { t } = useWords();
  const state = usePasswords((all) => all);
  const { shown, chosen, report, loading, notListed } = state;
  const { passwords, host, user } = account;
  const orphans = passwords.filter(isOrphan).length;
  const counts = { shown: shown.length, count: passwords.length, chosen: chosen.size };
  return (
    <Screen
      title={t(texts.title)}
      intro={t(texts.of, { user, host })}
      actions={
        <>
          <Button look="danger" off={chosen.size === 0} onPress={state.confirm}>
            {chosen.size === 0 ? t(texts.delete) : t(texts.deleteCount, { count: chosen.size })}
          </Button>
          <Button icon="restart" off={loading} onPress={() => void state.load()}>
            {t(texts.refresh)}
          </Button>
          <span className="grow" />
          <Button look="quiet" onPress={state.leave}>
            {t(texts.leave)}
          </Button>
        </>
      }
    >
      <div role="status">
        {report !== null && report.count > 0 && <Note kind="good">{t(texts.deleted, { count: report.count })}</Note>}
      </div>
      {report?.failure !== undefined && <SmallTrouble failure={report.failure} />}
      {notListed !== null && <SmallTrouble failure={notListed} />}
      {loading && <Waiting words={t(texts.loading)} slow={t(phraseTexts.slow, { host })} />}
      {orphans > 0 && state.filter !== 'orphaned' && (
        <Note
          kind="soon"
          title={t(texts.orphansTitle, { count: orphans })}
          actions={<Button onPress={state.chooseOrphans}>{t(texts.orphansChoose)}</Button>}
        />
      )}
      {passwords.length === 0 ? (
        <Note kind="info">{t(texts.none)}</Note>
      ) : (
        <div className="password-list">
          <PasswordTools />
          <div className="password-sum">
            <p className="hint" role="status">
              {t(chosen.size === 0 ? texts.count : texts.countChosen, counts)}
            </p>
            <Button
              look="link"
              onPress={() => {
                state.choose(chosen.size > 0 ? new Set() : new Set(shown.map(({ id }) => id)));
              }}
            >
              {t(chosen.size > 0 ? texts.chooseNone : texts.chooseAll)}
            </Button>
          </div>
          {shown.length === 0 ? (
            <p className="hint">{t(texts.noneFound)}</p>
          ) : (
            <PasswordBox passwords={shown} chosen={chosen} onChoose={state.choose} />
          )}
        </div>
      )}
    </Screen>
  );
}
