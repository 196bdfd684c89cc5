import { printable } from '../../electron/contract/words/printable.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { passwordsViewTexts as texts } from '../../electron/contract/words/window/passwords.ts';
import { usePasswords } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Stops } from './stops.tsx';

/** As many are named; who deletes more sees how many. */
const NAMED = 12;

/** What is about to be deleted, and what stops working with it. */
export function ConfirmRevocation() {
  const { t } = useWords();
  const { account, chosen, deleting, revoke, keep } = usePasswords((state) => state);
  const meant = account?.passwords.filter(({ id }) => chosen.has(id)) ?? [];
  const more = meant.length - NAMED;
  return (
    <Screen
      title={t(texts.confirmTitle, { count: meant.length })}
      intro={t(texts.confirmIntro)}
      onSubmit={() => void revoke()}
      actions={
        <>
          <Button look="danger" type="submit" off={deleting}>
            {t(texts.confirm)}
          </Button>
          <Button look="quiet" off={deleting} onPress={keep}>
            {t(texts.keep)}
          </Button>
        </>
      }
    >
      {deleting && <Waiting words={t(texts.deleting)} slow={t(phraseTexts.slow, { host: account?.host ?? '' })} />}
      <Stops passwords={meant} />
      <ul className="card password-names">
        {meant.slice(0, NAMED).map(({ id, name }) => (
          <li key={id}>{printable(name)}</li>
        ))}
        {more > 0 && <li>{t(texts.more, { count: more })}</li>}
      </ul>
    </Screen>
  );
}
