import { useState } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import type { QuestionView } from '../../electron/contract/questions.ts';
import { say } from '../../electron/contract/words/say.ts';
import { methodTexts } from '../../electron/contract/words/second-factor.ts';
import { codeTexts } from '../../electron/contract/words/window/code.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { useConcealed } from '../app/stores-context.tsx';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Field, focusField, textOf } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { CodeField } from './code-field.tsx';
import { NoAccess } from './no-access.tsx';
import { Resend } from './resend.tsx';
import type { SignInFormProps } from './sign-in-form.ts';

interface CodeFormProps extends SignInFormProps {
  readonly question: Extract<QuestionView, { kind: 'code' }>;
  /** Why the answer was not even taken. */
  readonly refused: Failure | null;
}

/** The code of the second factor. To be shown anew (by key) for each round, with an empty field. */
export function CodeForm(props: CodeFormProps) {
  const { question, platform, host, busy, leaving, refused, onAnswer, onBack, backWords } = props;
  const { method } = question;
  const { t, language } = useWords();
  const failure = useFailureWords();
  const [missing, setMissing] = useState(false);
  const [resending, setResending] = useState(false);
  const waiting = busy || leaving;
  useConcealed();
  const isKey = method.id === 'yubikey';
  const hint = method.hint === undefined ? {} : { hint: method.hint };
  const wrong = refused ?? (question.refused?.code === 'LK-2104' ? null : (question.refused ?? null));
  const error = missing ? t(codeTexts.missing) : wrong === null ? undefined : both(failure(wrong));

  const send = (code: string): void => {
    setMissing(false);
    setResending(false);
    onAnswer({ kind: 'code', code });
  };
  const submit = (form: HTMLFormElement): void => {
    if (waiting) return;
    const code = textOf(form, 'code');
    if (code !== '') send(code);
    else {
      setMissing(true);
      focusField(form, 'code');
    }
  };
  const busyWords = leaving ? phraseTexts.stopping : resending ? codeTexts.choosing : codeTexts.checking;

  return (
    <Screen
      title={t(isKey ? codeTexts.keyTitle : codeTexts.title)}
      intro={t(codeTexts.intro, { name: platform })}
      onSubmit={submit}
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
      {question.sent && (
        <p className="sent" role="status">
          <Icon name={method.id === 'email' ? 'mail' : 'message'} />
          <span>{t(codeTexts.sent, hint)}</span>
        </p>
      )}
      {isKey ? (
        <Field
          name="code"
          label={t(codeTexts.keyField)}
          hint={t(codeTexts.keyHint)}
          error={error}
          autoComplete="one-time-code"
          readOnly={waiting}
          first
        />
      ) : (
        <CodeField
          label={say(language, { en: methodTexts[method.id].en.code, fr: methodTexts[method.id].fr.code }, hint)}
          hint={t(codeTexts.fieldHint)}
          error={error}
          busy={waiting}
          onWhole={send}
        />
      )}
      {waiting ? (
        <Waiting
          words={t(busyWords)}
          slow={t(phraseTexts.slow, { host })}
          onStop={onBack}
          stop={t(phraseTexts.cancel)}
        />
      ) : (
        <div className="other-ways">
          {(method.id === 'sms' || method.id === 'email') && (
            <Resend
              refused={question.refused}
              onResend={() => {
                setResending(true);
                onAnswer({ kind: 'resend' });
              }}
            />
          )}
          {question.others && (
            <Button
              look="link"
              icon="undo"
              onPress={() => {
                setResending(true);
                onAnswer({ kind: 'other-method' });
              }}
            >
              {t(codeTexts.other)}
            </Button>
          )}
          <NoAccess />
        </div>
      )}
    </Screen>
  );
}

function both({ what, you }: { readonly what: string; readonly you: string }): string {
  return `${what} ${you}`;
}
