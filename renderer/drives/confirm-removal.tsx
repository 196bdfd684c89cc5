import { useState } from 'react';
import { removalTexts } from '../../electron/contract/words/window/removal.ts';
import { useDrives, useWork } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import type { Removable } from './store.ts';
import { hostOf } from './host-of.ts';

/** How a drive is to be removed: with its app password, or from this computer only. */
export function ConfirmRemoval({ drive }: { readonly drive: Removable }) {
  const { t } = useWords();
  const remove = useDrives((state) => state.remove);
  const keep = useDrives((state) => state.keep);
  const refused = useWork((state) => state.refused);
  const [how, setHow] = useState<'everywhere' | 'here'>('everywhere');
  const host = hostOf(drive.platform.address);
  const { name, origin } = drive.password;
  const hint = origin === 'granted' ? removalTexts.grantedHint : removalTexts.everywhereHint;
  return (
    <Screen
      title={t(removalTexts.title, { label: drive.label })}
      intro={t(origin === 'provided' ? removalTexts.givenIntro : removalTexts.intro, { host })}
      onSubmit={() => void remove(how === 'here')}
      actions={
        <>
          <Button look="danger" type="submit">
            {t(removalTexts.confirm)}
          </Button>
          <Button look="quiet" onPress={keep}>
            {t(removalTexts.keep)}
          </Button>
        </>
      }
    >
      {refused !== null && <SmallTrouble failure={refused} />}
      {origin !== 'provided' && (
        <Choice
          legend={t(removalTexts.how)}
          name="how"
          options={[
            {
              id: 'everywhere',
              icon: 'key',
              title: t(removalTexts.everywhere),
              hint: t(hint, { host, name }),
            },
            { id: 'here', icon: 'drive', title: t(removalTexts.here), hint: t(removalTexts.hereHint, { host }) },
          ]}
          chosen={how}
          onChoose={setHow}
        />
      )}
    </Screen>
  );
}
