import { useState } from 'react';
import { namesOf, type PlatformUser } from '../../electron/contract/platform-user.ts';
import type { AdministratorView } from '../../electron/contract/window.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useAdministration } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { SessionEnd } from '../passwords/session-end.tsx';
import { Button } from '../ui/button.tsx';
import { Field, focusField, textOf } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import { Said } from '../ui/said.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** The most users that are shown. Who is not among them is found by more of their name. */
const MOST_SHOWN = 50;

/** Asks which user is meant. Nobody is taken by themselves, not even the only one found: the administrator chooses. */
export function FindUser({ administrator }: { readonly administrator: AdministratorView }) {
  const { words } = useViewWords();
  const { found, busy, refused, ending, find, open, stay, leave } = useAdministration((state) => state);
  const [missing, setMissing] = useState(false);
  const { host } = administrator;
  return (
    <Screen
      name="find-user"
      title={words.administration.findTitle}
      intro={<Said text={words.administration.findIntro} values={administrator} />}
      onSubmit={(form) => {
        if (busy !== null) return;
        const text = textOf(form, 'name');
        setMissing(text === '');
        if (text === '') focusField(form, 'name');
        else void find(text);
      }}
      actions={
        <>
          <Button look="main" type="submit" off={busy !== null}>
            {words.administration.find}
          </Button>
          <span className="grow" />
          <Button look="quiet" onPress={leave}>
            {words.passwords.leave}
          </Button>
        </>
      }
    >
      <SessionEnd ending={ending} onStay={stay} />
      {refused !== null && <SmallTrouble failure={refused} />}
      <Field
        name="name"
        label={words.administration.findLabel}
        autoComplete="off"
        maxLength={320}
        error={missing ? words.administration.findMissing : undefined}
        first
        onChange={() => {
          setMissing(false);
        }}
      />
      {busy !== null && (
        <Waiting
          words={busy === 'searching' ? words.administration.searching : words.administration.loading}
          slow={words.phrases.slow({ host })}
        />
      )}
      <div role="status">
        {busy !== 'searching' && found !== null && (
          <>
            {found.length === 0 ? (
              <Note kind="info" title={words.administration.notFound}>
                {words.administration.notFoundHint}
              </Note>
            ) : (
              <p className="hint">{words.administration.found({ count: found.length })}</p>
            )}
          </>
        )}
      </div>
      {busy !== 'searching' && found !== null && found.length > 0 && (
        <ul className="card card-rows" aria-label={words.administration.users}>
          {found.slice(0, MOST_SHOWN).map((user) => (
            <FoundUser key={user.id} user={user} off={busy !== null} onOpen={() => void open(user)} />
          ))}
        </ul>
      )}
      {busy !== 'searching' && found !== null && found.length >= MOST_SHOWN && (
        <p className="hint">{words.administration.narrow({ count: MOST_SHOWN })}</p>
      )}
    </Screen>
  );
}

interface FoundUserProps {
  readonly user: PlatformUser;
  readonly off: boolean;
  readonly onOpen: () => void;
}

/** One user who was found, with every name: people of the same name differ in another. */
function FoundUser({ user, off, onOpen }: FoundUserProps) {
  const { words } = useViewWords();
  const [first, ...others] = namesOf(user);
  const allNames = [first, ...others].join(', ');
  return (
    <li className="row">
      <div className="row-words">
        <p className="row-label">{printable(first)}</p>
        {others.length > 0 && <p className="hint">{others.map((name) => printable(name)).join(' · ')}</p>}
      </div>
      <Button off={off} label={words.administration.chooseOne({ user: printable(allNames) })} onPress={onOpen}>
        {words.administration.choose}
      </Button>
    </li>
  );
}
