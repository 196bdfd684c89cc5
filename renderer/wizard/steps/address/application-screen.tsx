import { useState } from 'react';
import { useApp, useWizard } from '../../../app/stores-context.tsx';
import { useViewWords } from '../../../app/use-view-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, focusField, textOf } from '../../../ui/field.tsx';
import { Screen } from '../../../ui/screen.tsx';

/** Asks which application an app password is for. */
export function ApplicationScreen() {
  const { words } = useViewWords();
  const name = useWizard((state) => state.application);
  const nameApplication = useWizard((state) => state.nameApplication);
  const begin = useWizard((state) => state.begin);
  const show = useApp((state) => state.show);
  const [missing, setMissing] = useState(false);
  return (
    <Screen
      name="application"
      title={words.applications.askTitle}
      intro={words.applications.askIntro}
      onSubmit={(form) => {
        const text = textOf(form, 'application');
        setMissing(text === '');
        if (text === '') focusField(form, 'application');
        else nameApplication(text);
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {words.phrases.next}
          </Button>
          <Button
            look="quiet"
            wayOut
            onPress={() => {
              begin();
              show('drives');
            }}
          >
            {words.phrases.cancel}
          </Button>
        </>
      }
    >
      <Field
        name="application"
        label={words.applications.askLabel}
        hint={words.applications.askHint}
        defaultValue={name ?? ''}
        maxLength={100}
        error={missing ? words.applications.askMissing : undefined}
        first
      />
    </Screen>
  );
}
