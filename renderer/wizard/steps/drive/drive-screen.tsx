import { useState } from 'react';
import type { QuestionView } from '../../../../electron/contract/questions.ts';
import { useWizard } from '../../../app/stores-context.tsx';
import { useFailureWords } from '../../../app/use-failure-words.ts';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, focusField, textOf } from '../../../ui/field.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Waiting } from '../../../ui/waiting.tsx';

interface DriveScreenProps {
  readonly question: Extract<QuestionView, { kind: 'drive' }>;
  readonly host: string;
}

/** Asks for another name of the drive or of its app password, when the suggested one cannot be used. */
export function DriveScreen({ question, host }: DriveScreenProps) {
  const { words } = useWords();
  const failure = useFailureWords();
  const leaving = useWizard((state) => state.leaving);
  const choose = useWizard((state) => state.chooseNames);
  const back = useWizard((state) => state.back);
  const [missing, setMissing] = useState(false);
  const { refused, label, name } = question;
  const { summary = '', userAction = '' } = refused === undefined ? {} : failure(refused);
  const aboutPassword = refused !== undefined && nameCodes.includes(refused.code);
  const { yourDrive } = words;

  const submit = (form: HTMLFormElement): void => {
    const given = textOf(form, 'name');
    setMissing(given === '');
    if (given === '') focusField(form, 'name');
    else if (!leaving) void choose(aboutPassword ? label : given, aboutPassword ? given : name);
  };

  return (
    <Screen
      name="other-name"
      title={yourDrive.title}
      intro={yourDrive.intro}
      onSubmit={submit}
      actions={
        <>
          <Button look="main" type="submit" off={leaving}>
            {words.phrases.next}
          </Button>
          <Button look="quiet" wayOut off={leaving} onPress={() => void back()}>
            {words.phrases.back}
          </Button>
        </>
      }
    >
      <Field
        name="name"
        label={aboutPassword ? yourDrive.name : yourDrive.label}
        hint={
          aboutPassword
            ? yourDrive.nameHint({ limit: question.nameLimit })
            : yourDrive.labelHint({ folder: question.folder })
        }
        defaultValue={aboutPassword ? name : label}
        maxLength={200}
        error={
          missing ? (aboutPassword ? yourDrive.nameMissing : yourDrive.labelMissing) : `${summary} ${userAction}`.trim()
        }
        first
      />
      {leaving && (
        <Waiting
          words={words.phrases.stopping}
          slow={words.phrases.slow({ host })}
          onStop={() => void back()}
          stop={words.phrases.cancel}
        />
      )}
    </Screen>
  );
}

/** Failures that concern the name of the app password, not that of the drive. */
const nameCodes: readonly string[] = ['LK-1003', 'LK-3102', 'LK-3103'];
