import { useId, useState } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import { useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { PasswordField, takePassword } from '../../../sign-in/password-field.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, focusField, textOf } from '../../../ui/field.tsx';
import { Said } from '../../../ui/said.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SmallTrouble } from '../../../ui/small-trouble.tsx';
import { OtherWay } from './other-way.tsx';

interface SignInScreenProps {
  readonly platform: string;
  readonly host: string;
  /** The failure for which name and password are asked for again, or for which the work was not begun. */
  readonly refused: Failure | null;
  /** Whether the password is an app password that exists already. */
  readonly given: boolean;
}

const wrongPassword: readonly string[] = ['LK-2001', 'LK-2011', 'LK-2012', 'LK-5006'];

/** Asks for name and password. */
export function SignInScreen({ platform, host, refused, given }: SignInScreenProps) {
  const { words, desktop } = useWords();
  const user = useWizard((state) => state.user);
  const label = useWizard((state) => state.label);
  const asksLabel = useWizard((state) => state.asksLabel);
  const signIn = useWizard((state) => state.signIn);
  const back = useWizard((state) => state.back);
  const trouble = useId();
  const [missing, setMissing] = useState<'user' | 'password' | 'label' | null>(null);

  const submit = (form: HTMLFormElement): void => {
    const values = { label: textOf(form, 'label'), user: textOf(form, 'user') };
    const first = asksLabel && values.label === '' ? 'label' : values.user === '' ? 'user' : null;
    setMissing(first);
    if (first !== null) {
      focusField(form, first);
      return;
    }
    const password = takePassword(form);
    if (password !== '') {
      void signIn(values.user, password, asksLabel ? values.label : undefined);
      return;
    }
    setMissing('password');
    focusField(form, 'password');
  };

  return (
    <Screen
      name="sign-in"
      title={words.signIn.title({ name: platform })}
      intro={
        <Said
          text={given ? words.signIn.appPasswordIntro : words.signIn.intro}
          values={{ host, keychain: desktop.keychain }}
        />
      }
      onSubmit={submit}
      actions={
        <>
          <Button look="main" type="submit">
            {words.phrases.next}
          </Button>
          {refused === null && <OtherWay />}
          <Button look="quiet" wayOut onPress={() => void back()}>
            {words.phrases.back}
          </Button>
        </>
      }
    >
      {refused !== null && <SmallTrouble failure={refused} id={trouble} />}
      {asksLabel && (
        <Field
          name="label"
          label={words.yourDrive.label}
          defaultValue={label ?? ''}
          maxLength={200}
          error={missing === 'label' ? words.yourDrive.labelMissing : undefined}
          first
        />
      )}
      <Field
        name="user"
        label={words.signIn.user}
        defaultValue={user}
        autoComplete="username"
        maxLength={320}
        error={missing === 'user' ? words.signIn.userMissing : undefined}
        first={!asksLabel && user === ''}
      />
      <PasswordField
        first={!asksLabel && user !== ''}
        given={given}
        error={
          missing === 'password' ? (given ? words.signIn.appPasswordMissing : words.signIn.passwordMissing) : undefined
        }
        wrongBy={refused !== null && wrongPassword.includes(refused.code) ? trouble : undefined}
      />
    </Screen>
  );
}
