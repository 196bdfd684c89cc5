import { useEffect, useState } from 'react';
import { namesOf } from '../../electron/contract/platform-user.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useAdministration, useApp, useDrives, useWork } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Field, focusField, textOf } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';

/**
 * Asks who signs in as administrator, and where.
 * @param allowed whether IT allows it on this computer; it may have taken that back while the view is shown
 */
export function AdministratorForm({ allowed }: { readonly allowed: boolean }) {
  const { words } = useViewWords();
  const { asked, over, ended, deletedBefore, signIn } = useAdministration((state) => state);
  const starting = useWork((state) => state.starting);
  const refused = useWork((state) => (state.owner === 'administration' ? state.refused : null));
  const fixed = useApp((state) => state.settings?.platform);
  const last = useApp((state) => state.settings?.last);
  const list = useDrives((state) => state.list);
  const loadDrives = useDrives((state) => state.load);
  useEffect(() => {
    if (list === null) void loadDrives();
  }, [list === null]);
  const [typed, setTyped] = useState(asked?.platform);
  const [tried, setTried] = useState(false);
  const known = fixed ?? typed ?? list?.drives[0]?.platform.address ?? last?.address ?? '';
  const [user, setUser] = useState(asked?.user ?? '');
  const noAddress = known.trim() === '';
  const noUser = user.trim() === '';
  const ready = allowed && !starting;
  return (
    <Screen
      name="administrator"
      title={words.administration.title}
      intro={words.administration.intro}
      onSubmit={(form) => {
        if (!ready) return;
        setTried(true);
        if (noAddress) focusField(form, 'address');
        else if (noUser) focusField(form, 'user');
        else void signIn({ platform: textOf(form, 'address'), user: textOf(form, 'user') });
      }}
      actions={
        allowed ? (
          <Button look="main" type="submit" off={starting}>
            {words.administration.signIn}
          </Button>
        ) : undefined
      }
    >
      {over && <Note kind="info">{words.passwords.over}</Note>}
      {deletedBefore !== null && (
        <Note kind="good">
          {words.administration.deleted({
            count: deletedBefore.count,
            user: printable(namesOf(deletedBefore.user)[0]),
          })}
        </Note>
      )}
      {ended !== null && <SmallTrouble failure={ended} />}
      {refused !== null && <SmallTrouble failure={refused} />}
      {starting && (
        <Waiting words={words.passwords.signingIn} slow={words.phrases.slow({ host: words.phrases.yourPlatform })} />
      )}
      {ready && (
        <>
          <Field
            name="address"
            label={words.address.label}
            hint={fixed === undefined ? words.address.hint : words.settings.policy}
            readOnly={fixed !== undefined}
            value={known}
            inputMode="url"
            autoComplete="url"
            maxLength={2048}
            error={tried && noAddress ? words.address.missing : undefined}
            first={noAddress}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          <Field
            name="user"
            label={words.signIn.user}
            hint={words.administration.logged}
            value={user}
            autoComplete="username"
            maxLength={320}
            error={tried && noUser ? words.signIn.userMissing : undefined}
            first={!noAddress}
            onChange={(event) => {
              setUser(event.currentTarget.value);
            }}
          />
        </>
      )}
    </Screen>
  );
}
