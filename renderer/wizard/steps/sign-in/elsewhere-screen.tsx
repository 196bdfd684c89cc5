import { useState } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import { useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, focusField, textOf } from '../../../ui/field.tsx';
import { Said } from '../../../ui/said.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SmallTrouble } from '../../../ui/small-trouble.tsx';
import type { WayElsewhere } from '../../wizard-state.ts';
import { OtherWay } from './other-way.tsx';

interface ElsewhereScreenProps {
  readonly way: WayElsewhere;
  readonly platform: string;
  readonly host: string;
  /** The failure for which the work was not begun. */
  readonly refused: Failure | null;
}

/** Says what will happen before the browser or the platform's page opens. No password is typed here. */
export function ElsewhereScreen({ way, platform, host, refused }: ElsewhereScreenProps) {
  const { words } = useWords();
  const user = useWizard((state) => state.user);
  const label = useWizard((state) => state.label);
  const asksLabel = useWizard((state) => state.asksLabel);
  const goElsewhere = useWizard((state) => state.goElsewhere);
  const back = useWizard((state) => state.back);
  const [missing, setMissing] = useState(false);
  // The browser tells who signs in, but a page gives only the app password.
  const asksUser = way === 'page';
  const { inBrowserIntro, inBrowser, onPageIntro, openPage } = words.signIn;
  return (
    <Screen
      name="elsewhere"
      title={words.signIn.title({ name: platform })}
      intro={<Said text={asksUser ? onPageIntro : inBrowserIntro} values={{ host }} />}
      onSubmit={(form) => {
        const given = textOf(form, 'user');
        const name = textOf(form, 'label');
        const isMissing = asksUser && given === '';
        setMissing(isMissing);
        if (isMissing) focusField(form, 'user');
        else void goElsewhere(way, given, name === '' ? undefined : name);
      }}
      actions={
        <>
          <Button look="main" type="submit" icon="globe">
            {asksUser ? openPage : inBrowser}
          </Button>
          <OtherWay />
          <Button look="quiet" wayOut onPress={() => void back()}>
            {words.phrases.back}
          </Button>
        </>
      }
    >
      {refused !== null && <SmallTrouble failure={refused} />}
      {asksLabel && (
        <Field name="label" label={words.yourDrive.label} defaultValue={label ?? ''} maxLength={200} first />
      )}
      {asksUser && (
        <Field
          name="user"
          label={words.signIn.user}
          hint={words.signIn.onPageUser}
          defaultValue={user}
          autoComplete="username"
          maxLength={320}
          error={missing ? words.signIn.userMissing : undefined}
          first={!asksLabel}
        />
      )}
    </Screen>
  );
}
