import { phraseTexts } from '../../../../electron/contract/words/window/phrases.ts';
import { signInTexts } from '../../../../electron/contract/words/window/sign-in.ts';
import { yourDriveTexts } from '../../../../electron/contract/words/window/your-drive.ts';
import type { Failure } from '../../../../electron/contract/failure.ts';
import { useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { textOf } from '../../../sign-in/password-field.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Said } from '../../../ui/said.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SmallTrouble } from '../../../ui/small-trouble.tsx';
import { OtherWay } from './other-way.tsx';

interface InBrowserScreenProps {
  readonly platform: string;
  readonly host: string;
  /** Why it was not even begun. */
  readonly refused: Failure | null;
}

/** What will happen: nothing has to be typed here, the browser asks. */
export function InBrowserScreen({ platform, host, refused }: InBrowserScreenProps) {
  const { t } = useWords();
  const label = useWizard((state) => state.label);
  const asksLabel = useWizard((state) => state.asksLabel);
  const goInBrowser = useWizard((state) => state.goInBrowser);
  const back = useWizard((state) => state.back);
  return (
    <Screen
      title={t(signInTexts.title, { name: platform })}
      intro={<Said text={signInTexts.inBrowserIntro} values={{ host }} />}
      onSubmit={(form) => {
        const name = textOf(form, 'label');
        void goInBrowser(name === '' ? undefined : name);
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {t(signInTexts.inBrowser)}
          </Button>
          <OtherWay />
          <Button look="quiet" onPress={() => void back()}>
            {t(phraseTexts.back)}
          </Button>
        </>
      }
    >
      {refused !== null && <SmallTrouble failure={refused} />}
      {asksLabel && (
        <Field name="label" label={t(yourDriveTexts.label)} defaultValue={label ?? ''} maxLength={200} first />
      )}
    </Screen>
  );
}
