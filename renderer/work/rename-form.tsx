import { useState } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Field, focusField, textOf } from '../ui/field.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';

interface RenameFormProps {
  /** The name that it has. */
  readonly label: string;
  /** Why the last name could not be used. */
  readonly refused?: Failure | null;
  readonly onRename: (label: string) => void;
  readonly onKeep: () => void;
}

/** Asks for another name for a drive. */
export function RenameForm({ label, refused = null, onRename, onKeep }: RenameFormProps) {
  const { words } = useViewWords();
  const [missing, setMissing] = useState(false);
  return (
    <Screen
      name="rename"
      title={words.change.renameTitle}
      intro={words.change.renameIntro}
      onSubmit={(form) => {
        const given = textOf(form, 'label');
        setMissing(given === '');
        if (given === '') focusField(form, 'label');
        else if (given === label) onKeep();
        else onRename(given);
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {words.change.rename}
          </Button>
          <Button look="quiet" wayOut onPress={onKeep}>
            {words.phrases.cancel}
          </Button>
        </>
      }
    >
      {refused !== null && <SmallTrouble failure={refused} />}
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
