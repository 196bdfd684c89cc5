import { useState } from 'react';
import type { QuestionView } from '../../../../electron/contract/questions.ts';
import { useWizard } from '../../../app/stores-context.tsx';
import { useFailureWords } from '../../../app/use-failure-words.ts';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, focusField, textOf } from '../../../ui/field.tsx';
import { More } from '../../../ui/more.tsx';
import { Note } from '../../../ui/note.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Waiting } from '../../../ui/waiting.tsx';

interface DriveScreenProps {
  readonly question: Extract<QuestionView, { kind: 'drive' }>;
  readonly host: string;
}

/** Names for the drive and its app password; what is suggested suits most people. */
export function DriveScreen({ question, host }: DriveScreenProps) {
  const { words, desktop } = useWords();
  const failure = useFailureWords();
  const label = useWizard((state) => state.label);
  const name = useWizard((state) => state.passwordName);
  const leaving = useWizard((state) => state.leaving);
  const choose = useWizard((state) => state.chooseNames);
  const back = useWizard((state) => state.back);
  const [missing, setMissing] = useState<'label' | 'name' | null>(null);
  const [chooses, setChooses] = useState(false);
  const { refused } = question;
  const sentence = refused === undefined ? undefined : `${failure(refused).summary} ${failure(refused).userAction}`;
  const aboutName = refused !== undefined && nameCodes.includes(refused.code);

  const aboutFolder = refused?.code === 'LK-7030';

  const submit = (form: HTMLFormElement): void => {
    const values = { label: textOf(form, 'label'), name: textOf(form, 'name') };
    const first = values.label === '' ? 'label' : values.name === '' && question.unnamed !== true ? 'name' : null;
    setMissing(first);
    if (first !== null) focusField(form, first);
    else if (!leaving)
      void choose(
        values.label,
        question.unnamed === true ? question.name : values.name,
        chooses ? undefined : textOf(form, 'folder'),
        chooses,
      );
  };

  return (
    <Screen
      title={words.yourDrive.title}
      intro={words.yourDrive.intro}
      onSubmit={submit}
      actions={
        <>
          <Button look="main" type="submit" off={leaving}>
            {words.yourDrive.submit}
          </Button>
          <Button look="quiet" off={leaving} onPress={() => void back()}>
            {words.phrases.back}
          </Button>
        </>
      }
    >
      <Field
        name="label"
        label={words.yourDrive.label}
        hint={words.yourDrive.labelHint({ folder: question.folder })}
        defaultValue={label ?? question.label}
        maxLength={200}
        error={missing === 'label' ? words.yourDrive.labelMissing : aboutName || aboutFolder ? undefined : sentence}
        first
      />
      <More title={words.yourDrive.more} open={aboutName || aboutFolder || missing === 'name'}>
        {question.unnamed !== true && (
          <Field
            name="name"
            label={words.yourDrive.name}
            hint={words.yourDrive.nameHint({ limit: question.nameLimit })}
            defaultValue={name ?? question.name}
            maxLength={200}
            error={missing === 'name' ? words.yourDrive.nameMissing : aboutName ? sentence : undefined}
          />
        )}
        {!chooses && (
          <Field
            name="folder"
            label={words.yourDrive.folder}
            hint={words.yourDrive.folderHint}
            defaultValue={question.remoteFolder}
            maxLength={1000}
            error={aboutFolder ? sentence : undefined}
          />
        )}
        <Switch
          label={words.folders.later}
          hint={words.folders.laterHint}
          on={chooses}
          onChange={(on) => {
            setChooses(on);
            return Promise.resolve();
          }}
        />
      </More>
      {leaving ? (
        <Waiting
          words={words.phrases.stopping}
          slow={words.phrases.slow({ host })}
          onStop={() => void back()}
          stop={words.phrases.cancel}
        />
      ) : (
        <Note kind="good" icon="key" title={words.yourDrive.noteTitle}>
          {words.yourDrive.note({ host, keychain: desktop.keychain })}
        </Note>
      )}
    </Screen>
  );
}

/** Failures that are about the name of the app password, not of the drive. */
const nameCodes: readonly string[] = ['LK-1003', 'LK-3102', 'LK-3103'];
