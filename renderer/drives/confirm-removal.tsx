import { useState } from 'react';
import { useDrives, useWork } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { hostOf } from './host-of.ts';
import type { Removable } from './store.ts';

/** Asks how a drive is to be removed: with its app password, or from this computer only. */
export function ConfirmRemoval({ drive }: { readonly drive: Removable }) {
  const { words } = useViewWords();
  const remove = useDrives((state) => state.remove);
  const keep = useDrives((state) => state.keep);
  const refused = useWork((state) => state.refused);
  const [how, setHow] = useState<'everywhere' | 'here'>('everywhere');
  const host = hostOf(drive.platform.address);
  const { name, origin } = drive.password;
  const hint = origin === 'granted' ? words.removal.grantedHint : words.removal.everywhereHint;
  return (
    <Screen
      name="confirm-removal"
      title={words.removal.title({ label: drive.label })}
      intro={origin === 'provided' ? words.removal.givenIntro({ host }) : words.removal.intro}
      onSubmit={() => void remove(how === 'here')}
      actions={
        <>
          <Button look="danger" type="submit">
            {words.removal.confirm}
          </Button>
          <Button look="quiet" wayOut onPress={keep}>
            {words.removal.keep}
          </Button>
        </>
      }
    >
      {refused !== null && <SmallTrouble failure={refused} />}
      {origin !== 'provided' && (
        <Choice
          legend={words.removal.how}
          name="how"
          options={[
            {
              id: 'everywhere',
              icon: 'key',
              title: words.removal.everywhere,
              hint: hint({ host, name }),
            },
            { id: 'here', icon: 'drive', title: words.removal.here, hint: words.removal.hereHint({ host }) },
          ]}
          chosen={how}
          onChoose={setHow}
        />
      )}
    </Screen>
  );
}
