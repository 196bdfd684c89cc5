import { useEffect, useState } from 'react';
import { formatList } from '../../electron/contract/words/formats.ts';
import { useDrives, usePasswords, useWork } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { hostOf } from '../drives/host-of.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { accountsOf } from './accounts.ts';

/** Asks which account's app passwords to show, and says why that needs a sign-in. */
export function ChooseAccount() {
  const { words, language } = useViewWords();
  const list = useDrives((state) => state.list);
  const loadDrives = useDrives((state) => state.load);
  const starting = useWork((state) => state.starting);
  const refused = useWork((state) => (state.owner === 'passwords' ? state.refused : null));
  const { loading, notListed, over, open, load } = usePasswords((state) => state);
  const [picked, setPicked] = useState('');
  useEffect(() => {
    if (list === null) void loadDrives();
  }, [list === null]);
  const accounts = list === null ? [] : accountsOf(list);
  const account = accounts.find(({ connectionId }) => connectionId === picked) ?? accounts[0];
  const waiting = loading || starting;
  const host = hostOf(account?.address ?? '');
  const ready = account !== undefined && !waiting && notListed === null;
  return (
    <Screen
      name="choose-account"
      title={words.passwords.title}
      intro={words.passwords.intro}
      onSubmit={() => {
        if (ready) void open(account.connectionId);
      }}
      actions={
        ready ? (
          <Button look="main" type="submit">
            {words.passwords.signIn}
          </Button>
        ) : undefined
      }
    >
      {over && <Note kind="info">{words.passwords.over}</Note>}
      {refused !== null && <SmallTrouble failure={refused} />}
      {notListed !== null && (
        <SmallTrouble
          failure={notListed}
          actions={<Button onPress={() => void load()}>{words.phrases.tryAgain}</Button>}
        />
      )}
      {list === null && <Waiting words={words.drives.loading} slow={words.drives.slow} />}
      {waiting && (
        <Waiting
          words={loading ? words.passwords.loading : words.passwords.signingIn}
          slow={words.phrases.slow({ host })}
        />
      )}
      {list !== null && account === undefined && <Note kind="info">{words.passwords.noAccount}</Note>}
      {ready && accounts.length > 1 && (
        <Choice
          legend={words.passwords.whichAccount}
          name="account"
          options={accounts.map((each) => ({
            id: each.connectionId,
            icon: 'key',
            title: words.passwords.of({ user: each.user, host: hostOf(each.address) }),
            hint: formatList(language, each.labels),
          }))}
          chosen={account.connectionId}
          onChoose={setPicked}
        />
      )}
      {ready && accounts.length === 1 && <p>{words.passwords.of({ user: account.user, host })}</p>}
      {ready && <p className="hint">{words.passwords.signInHint({ host })}</p>}
    </Screen>
  );
}
