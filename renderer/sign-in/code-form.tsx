import { useState } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import type { QuestionView } from '../../electron/contract/questions.ts';
import { filled } from '../../electron/contract/words/speech.ts';
import { useConcealed } from '../app/stores-context.tsx';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useViewWords } from '../app/use-view-words.ts';
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
  /** The failure for which main did not take the answer. */
  readonly refused: Failure | null;
}

/** Asks for the code of the second factor. Each round needs another key, so that its field is empty. */
export function CodeForm(props: CodeFormProps) {
  const { question, platform, host, busy, leaving, refused, onAnswer, onBack, backWords } = props;
  const { method } = question;
  const { words } = useViewWords();
  const failure = useFailureWords();
  const [missing, setMissing] = useState(false);
  const [resending, setResending] = useState(false);
  const waiting = busy || leaving;
  useConcealed();
  const isKey = method.id === 'yubikey';
  const { hint } = method;
  const wrong = refused ?? (question.refused?.code === 'LK-2104' ? null : (question.refused ?? null));
  const error = missing ? words.code.missing : wrong === null ? undefined : both(failure(wrong));

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
  const busyWords = leaving ? words.phrases.stopping : resending ? words.code.choosing : words.code.checking;

  return (
    <Screen
      name="code"
      title={isKey ? words.code.keyTitle : words.code.title}
      intro={words.code.intro({ name: platform })}
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
      {question.sent && (
        <p className="sent" role="status">
          <Icon name={method.id === 'email' ? 'mail' : 'message'} />
          <span>{words.code.sent({ hint })}</span>
        </p>
      )}
      {isKey ? (
        <Field
          name="code"
          label={words.code.keyField}
          hint={words.code.keyHint}
          error={error}
          autoComplete="one-time-code"
          readOnly={waiting}
          first
        />
      ) : (
        <CodeField
          label={filled(words.secondFactor.methods[method.id].code, { hint })}
          hint={words.code.fieldHint}
          error={error}
          busy={waiting}
          onWhole={send}
        />
      )}
      {waiting ? (
        <Waiting words={busyWords} slow={words.phrases.slow({ host })} onStop={onBack} stop={words.phrases.cancel} />
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
              {words.code.other}
            </Button>
          )}
          <NoAccess />
        </div>
      )}
    </Screen>
  );
}

function both({ summary, userAction }: { readonly summary: string; readonly userAction: string }): string {
  return `${summary} ${userAction}`;
}
