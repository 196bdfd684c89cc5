import { useState } from 'react';
import { MOST_REASON_CHARACTERS, namesOf } from '../../electron/contract/platform-user.ts';
import type { UserPasswordsView } from '../../electron/contract/window.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useAdministration } from '../app/stores-context.tsx';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { PasswordNames } from '../passwords/password-names.tsx';
import { SessionEnd } from '../passwords/session-end.tsx';
import { Stops } from '../passwords/stops.tsx';
import { Button } from '../ui/button.tsx';
import { Field, focusField, textOf } from '../ui/field.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** Shows which app passwords of whom are about to be deleted, and asks why. */
export function EndPasswords({ opened: { user, passwords } }: { readonly opened: UserPasswordsView }) {
  const { words } = useViewWords();
  const inWords = useFailureWords();
  const state = useAdministration((all) => all);
  const { chosen, deleting, notBegun, ending } = state;
  const [missing, setMissing] = useState(false);
  const meant = passwords.filter(({ id }) => chosen.has(id));
  const [name] = namesOf(user);
  const counts = { count: meant.length, user: printable(name) };
  const wrong = notBegun === null ? undefined : inWords(notBegun);
  const error = missing
    ? words.administration.reasonMissing
    : notBegun?.code === 'LK-1004'
      ? words.administration.reasonUnusable
      : wrong && `${wrong.summary} ${wrong.userAction}`;
  return (
    <Screen
      name="end-passwords"
      title={words.administration.confirmTitle(counts)}
      intro={words.passwords.confirmIntro(counts)}
      onSubmit={(form) => {
        if (deleting !== null) return;
        const reason = textOf(form, 'reason');
        setMissing(reason === '');
        if (reason === '') focusField(form, 'reason');
        else void state.revoke(reason);
      }}
      actions={
        <>
          <Button look="danger" type="submit" off={deleting !== null}>
            {words.passwords.confirm}
          </Button>
          <Button look="quiet" wayOut off={deleting !== null} onPress={state.keep}>
            {words.passwords.keep(counts)}
          </Button>
        </>
      }
    >
      <SessionEnd ending={ending} onStay={state.stay} />
      {deleting !== null && (
        <>
          <Waiting words={words.passwords.deleting} slow={words.phrases.slow({ host: words.phrases.yourPlatform })} />
          {/* Not told to screen readers one by one: a text for each would bury everything else. */}
          {deleting.count > 1 && <p className="hint">{words.administration.progress(deleting)}</p>}
        </>
      )}
      <Field
        name="reason"
        label={words.administration.reason}
        hint={words.administration.reasonHint({ limit: MOST_REASON_CHARACTERS })}
        autoComplete="off"
        readOnly={deleting !== null}
        error={error}
        first
        onChange={() => {
          setMissing(false);
        }}
      />
      <Stops passwords={meant} />
      <PasswordNames passwords={meant} />
    </Screen>
  );
}
