import { useState } from 'react';
import { useWizard, useWork } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, focusField, textOf } from '../../../ui/field.tsx';
import { Screen } from '../../../ui/screen.tsx';

/** Asks for another name for the drive. A ready drive is renamed at once, a drive in set-up as soon as it is ready. */
export function RenameScreen() {
  const { words } = useWords();
  const ready = useWizard((state) => state.ready);
  const wish = useWizard((state) => state.wish);
  const named = useWork((state) => state.attempt?.view.drive);
  const changeDrive = useWizard((state) => state.changeDrive);
  const keep = useWizard((state) => state.keepName);
  const [missing, setMissing] = useState(false);
  const label = wish?.label ?? ready?.label ?? named?.label ?? '';
  return (
    <Screen
      name="rename"
      title={words.change.renameTitle}
      intro={words.change.renameIntro}
      onSubmit={(form) => {
        const given = textOf(form, 'label');
        setMissing(given === '');
        if (given === '') focusField(form, 'label');
        else if (given === label) keep();
        else void changeDrive({ label: given });
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {words.change.rename}
          </Button>
          <Button look="quiet" wayOut onPress={keep}>
            {words.phrases.cancel}
          </Button>
        </>
      }
    >
      <Field
        name="label"
        label={words.yourDrive.label}
        defaultValue={label}
        maxLength={200}
        error={missing ? words.yourDrive.labelMissing : undefined}
        first
      />
    </Screen>
  );
}
