import { useState } from 'react';
import type { QuestionView, SecondFactorView } from '../../electron/contract/questions.ts';
import { say } from '../../electron/contract/words/say.ts';
import { methodTexts } from '../../electron/contract/words/second-factor.ts';
import { codeTexts, methodHintTexts } from '../../electron/contract/words/window/code.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { useWords } from '../app/use-words.ts';
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

/** Which of the offered second factors it shall be. */
export function MethodForm(props: MethodFormProps) {
  const { question, platform, host, busy, leaving, onAnswer, onBack, backWords } = props;
  const { t, language } = useWords();
  const [chosen, setChosen] = useState<SecondFactorView['id']>(question.methods[0]?.id ?? 'otp');
  const waiting = busy || leaving;
  const options = question.methods.map(({ id, hint }) => ({
    id,
    icon: icons[id],
    title: say(language, { en: methodTexts[id].en.name, fr: methodTexts[id].fr.name }),
    hint: t(methodHintTexts[id], hint === undefined ? {} : { hint }),
  }));
  return (
    <Screen
      title={t(codeTexts.chooseTitle)}
      intro={t(codeTexts.chooseIntro, { name: platform })}
      onSubmit={() => {
        if (!waiting) onAnswer({ kind: 'method', method: chosen });
      }}
      actions={
        <>
          <Button look="main" type="submit" off={waiting}>
            {t(phraseTexts.next)}
          </Button>
          <Button look="quiet" off={leaving} onPress={onBack}>
            {backWords}
          </Button>
        </>
      }
    >
      <Choice legend={t(codeTexts.methods)} name="method" options={options} chosen={chosen} onChoose={setChosen} />
      {waiting ? (
        <Waiting
          words={t(leaving ? phraseTexts.stopping : codeTexts.choosing)}
          slow={t(phraseTexts.slow, { host })}
          onStop={onBack}
          stop={t(phraseTexts.cancel)}
        />
      ) : (
        <NoAccess />
      )}
    </Screen>
  );
}
