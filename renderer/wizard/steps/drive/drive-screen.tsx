import { useState } from 'react';
import type { QuestionView } from '../../../../electron/contract/questions.ts';
import { folderTexts } from '../../../../electron/contract/words/window/folders.ts';
import { phraseTexts } from '../../../../electron/contract/words/window/phrases.ts';
import { yourDriveTexts } from '../../../../electron/contract/words/window/your-drive.ts';
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
  const { t, desktop } = useWords();
  const failure = useFailureWords();
  const label = useWizard((state) => state.label);
  const name = useWizard((state) => state.passwordName);
  const leaving = useWizard((state) => state.leaving);
  const choose = useWizard((state) => state.chooseNames);
  const back = useWizard((state) => state.back);
  const [missing, setMissing] = useState<'label' | 'name' | null>(null);
  const [chooses, setChooses] = useState(false);
  const { refused } = question;
  const sentence = refused === undefined ? undefined : `${failure(refused).what} ${failure(refused).you}`;
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
      title={t(yourDriveTexts.title)}
      intro={t(yourDriveTexts.intro)}
      onSubmit={submit}
      actions={
        <>
          <Button look="main" type="submit" off={leaving}>
            {t(yourDriveTexts.submit)}
          </Button>
          <Button look="quiet" off={leaving} onPress={() => void back()}>
            {t(phraseTexts.back)}
          </Button>
        </>
      }
    >
      <Field
        name="label"
        label={t(yourDriveTexts.label)}
        hint={t(yourDriveTexts.labelHint, { folder: question.folder })}
        defaultValue={label ?? question.label}
        maxLength={200}
        error={missing === 'label' ? t(yourDriveTexts.labelMissing) : aboutName || aboutFolder ? undefined : sentence}
        first
      />
      <More title={t(yourDriveTexts.more)} open={aboutName || aboutFolder || missing === 'name'}>
        {question.unnamed !== true && (
          <Field
            name="name"
            label={t(yourDriveTexts.name)}
            hint={t(yourDriveTexts.nameHint, { limit: question.nameLimit })}
            defaultValue={name ?? question.name}
            maxLength={200}
            error={missing === 'name' ? t(yourDriveTexts.nameMissing) : aboutName ? sentence : undefined}
          />
        )}
        {!chooses && (
          <Field
            name="folder"
            label={t(yourDriveTexts.folder)}
            hint={t(yourDriveTexts.folderHint)}
            defaultValue={question.remoteFolder}
            maxLength={1000}
            error={aboutFolder ? sentence : undefined}
          />
        )}
        <Switch
          label={t(folderTexts.later)}
          hint={t(folderTexts.laterHint)}
          on={chooses}
          onChange={(on) => {
            setChooses(on);
            return Promise.resolve();
          }}
        />
      </More>
      {leaving ? (
        <Waiting
          words={t(phraseTexts.stopping)}
          slow={t(phraseTexts.slow, { host })}
          onStop={() => void back()}
          stop={t(phraseTexts.cancel)}
        />
      ) : (
        <Note kind="good" icon="key" title={t(yourDriveTexts.noteTitle)}>
          {t(yourDriveTexts.note, { host, keychain: t(desktop.keychain) })}
        </Note>
      )}
    </Screen>
  );
}

/** Failures that are about the name of the app password, not of the drive. */
const nameCodes: readonly string[] = ['LK-1003', 'LK-3102', 'LK-3103'];
