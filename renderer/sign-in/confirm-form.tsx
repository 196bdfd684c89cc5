import { useId, useState } from 'react';
import type { QuestionView } from '../../electron/contract/questions.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { focusField } from '../ui/field.tsx';
import { Said } from '../ui/said.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { PasswordField, takePassword } from './password-field.tsx';
import type { SignInFormProps } from './sign-in-form.ts';

interface ConfirmFormProps extends SignInFormProps {
  readonly question: Extract<QuestionView, { kind: 'password' | 'app-password' }>;
}

/** Asks for the password once more, for work on an existing drive. */
export function ConfirmForm({ question, host, busy, leaving, onAnswer, onBack, backWords }: ConfirmFormProps) {
  const { words } = useWords();
  const given = question.kind === 'app-password';
  const user = question.kind === 'app-password' ? question.login : question.user;
  const trouble = useId();
  const [missing, setMissing] = useState(false);
  const waiting = busy || leaving;

  const submit = (form: HTMLFormElement): void => {
    if (waiting) return;
    const password = takePassword(form);
    setMissing(password === '');
    if (password === '') focusField(form, 'password');
    else onAnswer({ kind: question.kind, password });
  };

  return (
    <Screen
      name="confirm"
      title={given ? words.signIn.nextAppPasswordTitle : words.signIn.confirmTitle}
      intro={
        <Said
          text={given ? words.signIn.nextAppPasswordIntro : words.signIn.confirmIntro}
          values={{ host: question.host, user }}
        />
      }
      onSubmit={submit}
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
      {waiting ? (
        <Waiting
          words={leaving ? words.phrases.stopping : (given ? words.signIn.trying : words.signIn.busy)({ user })}
          detail={leaving ? undefined : words.signIn.forgotten}
          slow={words.phrases.slow({ host })}
          onStop={onBack}
          stop={words.phrases.cancel}
        />
      ) : (
        <>
          {question.refused !== undefined && <SmallTrouble failure={question.refused} id={trouble} />}
          <PasswordField
            first
            given={given}
            error={missing ? (given ? words.signIn.appPasswordMissing : words.signIn.passwordMissing) : undefined}
            wrongBy={question.refused === undefined ? undefined : trouble}
          />
        </>
      )}
    </Screen>
  );
}
