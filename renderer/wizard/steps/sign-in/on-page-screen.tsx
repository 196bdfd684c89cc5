import { useState } from 'preact/compat';
import { phraseTexts } from '../../../../electron/contract/words/window/phrases.ts';
import { signInTexts } from '../../../../electron/contract/words/window/sign-in.ts';
import { yourDriveTexts } from '../../../../electron/contract/words/window/your-drive.ts';
import type { Failure } from '../../../../electron/contract/failure.ts';
import { useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { focusField, textOf } from '../../../sign-in/password-field.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Said } from '../../../ui/said.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SmallTrouble } from '../../../ui/small-trouble.tsx';
import { OtherWay } from './other-way.tsx';

interface OnPageScreenProps {
  readonly platform: string;
  readonly host: string;
  /** Why it was not even begun. */
  readonly refused: Failure | null;
}

/** Before the platform's page opens: who the app password is for. No password is typed here. */
export function OnPageScreen({ platform, host, refused }: OnPageScreenProps) {
  const { t } = useWords();
  const user = useWizard((state) => state.user);
  const label = useWizard((state) => state.label);
  const asksLabel = useWizard((state) => state.asksLabel);
  const goToPage = useWizard((state) => state.goToPage);
  const back = useWizard((state) => state.back);
  const [missing, setMissing] = useState(false);
  return (
    <Screen
      title={t(signInTexts.title, { name: platform })}
      intro={<Said text={signInTexts.onPageIntro} values={{ host }} />}
      onSubmit={(form) => {
        const given = textOf(form, 'user');
        const name = textOf(form, 'label');
        setMissing(given === '');
        if (given === '') focusField(form, 'user');
        else void goToPage(given, name === '' ? undefined : name);
      }}
      actions={
        <>
          <Button look="main" type="submit" icon="globe">
            {t(signInTexts.openPage)}
          </Button>
          <OtherWay />
          <Button look="quiet" onPress={() => void back()}>
            {t(phraseTexts.back)}
          </Button>
        </>
      }
    >
      {refused !== null && <SmallTrouble failure={refused} />}
      {asksLabel && <Field name="label" label={t(yourDriveTexts.label)} defaultValue={label ?? ''} maxLength={200} />}
      <Field
        name="user"
        label={t(signInTexts.user)}
        hint={t(signInTexts.onPageUser)}
        defaultValue={user}
        autoComplete="username"
        maxLength={320}
        error={missing ? t(signInTexts.userMissing) : undefined}
        first
      />
    </Screen>
  );
}
