import { useState } from 'react';
import type { QuestionView, SecondFactorView } from '../../electron/contract/questions.ts';
import { filled } from '../../electron/contract/words/speech.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import type { IconName } from '../ui/icons.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { NoAccess } from './no-access.tsx';
import type { SignInFormProps } from './sign-in-form.ts';

const icons: Readonly<Record<SecondFactorView['id'], IconName>> = {
  otp: 'phone',
  sms: 'message',
  email: 'mail',
  yubikey: 'usb',
};

interface MethodFormProps extends SignInFormProps {
  readonly question: Extract<QuestionView, { kind: 'method' }>;
}

/** Asks which of the offered second factors to use. */
export function MethodForm(props: MethodFormProps) {
  const { question, platform, host, busy, leaving, onAnswer, onBack, backWords } = props;
  const { words } = useViewWords();
  const [chosen, setChosen] = useState<SecondFactorView['id']>(question.methods[0]?.id ?? 'otp');
  const waiting = busy || leaving;
  const options = question.methods.map(({ id, hint }) => ({
    id,
    icon: icons[id],
    title: filled(words.secondFactor.methods[id].name, { hint: undefined }),
    hint: filled(words.secondFactor.hints[id], { hint }),
  }));
  return (
    <Screen
      name="method"
      title={words.code.chooseTitle}
      intro={words.code.chooseIntro({ name: platform })}
      onSubmit={() => {
        if (!waiting) onAnswer({ kind: 'method', method: chosen });
      }}
      actions={
        <>
          <Button look="main" type="submit" off={waiting}>
            {words.phrases.next}
          </Button>
          <Button look="quiet" wayOut off={leaving} onPress={onBack}>
            {backWords}
          </Button>
        </>
      }
    >
      <Choice legend={words.code.methods} name="method" options={options} chosen={chosen} onChoose={setChosen} />
      {waiting ? (
        <Waiting
          words={leaving ? words.phrases.stopping : words.code.choosing}
          slow={words.phrases.slow({ host })}
          onStop={onBack}
          stop={words.phrases.cancel}
        />
      ) : (
        <NoAccess />
      )}
    </Screen>
  );
}
