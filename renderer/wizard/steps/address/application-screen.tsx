import { useState } from 'react';
import { applicationTexts } from '../../../../electron/contract/words/window/applications.ts';
import { phraseTexts } from '../../../../electron/contract/words/window/phrases.ts';
import { useApp, useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, focusField, textOf } from '../../../ui/field.tsx';
import { Screen } from '../../../ui/screen.tsx';

/** Which application an app password is for. */
export function ApplicationScreen() {
  const { t } = useWords();
  const name = useWizard((state) => state.application);
  const nameApplication = useWizard((state) => state.nameApplication);
  const begin = useWizard((state) => state.begin);
  const show = useApp((state) => state.show);
  const [missing, setMissing] = useState(false);
  return (
    <Screen
      title={t(applicationTexts.askTitle)}
      intro={t(applicationTexts.askIntro)}
      onSubmit={(form) => {
        const text = textOf(form, 'application');
        setMissing(text === '');
        if (text === '') focusField(form, 'application');
        else nameApplication(text);
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {t(phraseTexts.next)}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              begin();
              show('drives');
            }}
          >
            {t(phraseTexts.cancel)}
          </Button>
        </>
      }
    >
      <Field
        name="application"
        label={t(applicationTexts.askLabel)}
        hint={t(applicationTexts.askHint)}
        defaultValue={name ?? ''}
        maxLength={100}
        error={missing ? t(applicationTexts.askMissing) : undefined}
        first
      />
    </Screen>
  );
}
