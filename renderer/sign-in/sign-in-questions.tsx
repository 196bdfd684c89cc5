import type { QuestionView } from '../../electron/contract/questions.ts';
import { useWork } from '../app/stores-context.tsx';
import { PasswordsQuestion } from '../passwords/passwords-question.tsx';
import { type Attempt, isBusy } from '../work/attempt.ts';
import { AccountForm } from './account-form.tsx';
import { BrowserForm } from './browser-form.tsx';
import { CodeForm } from './code-form.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { CutOffForm } from './cut-off-form.tsx';
import { FolderForm } from './folder-form.tsx';
import { MethodForm } from './method-form.tsx';
import { PageForm } from './page-form.tsx';
import type { SignInFormProps } from './sign-in-form.ts';

/** Any but for the names of a drive, which only the wizard asks. */
type AccountQuestion = Exclude<QuestionView, { kind: 'drive' }>;

interface SignInQuestionsProps extends Omit<SignInFormProps, 'busy' | 'onAnswer'> {
  readonly attempt: Attempt;
  readonly question: AccountQuestion;
}

/** The questions that any work with an account can ask, each as a form of its own. */
export function SignInQuestions({ attempt, question, ...rest }: SignInQuestionsProps) {
  const answer = useWork((state) => state.answer);
  const refused = useWork((state) => state.refused);
  const key = `${attempt.view.attempt} ${question.kind} ${attempt.round}`;
  const form: SignInFormProps = { ...rest, busy: isBusy(attempt), onAnswer: (each) => void answer(each) };
  switch (question.kind) {
    case 'password':
    case 'app-password':
      return <ConfirmForm key={key} question={question} {...form} />;
    case 'method':
      return <MethodForm key={key} question={question} {...form} />;
    case 'code':
      return <CodeForm key={key} question={question} refused={refused} {...form} />;
    case 'browser':
      // Opened again, it is the same visit: nothing on the screen begins anew.
      return (
        <BrowserForm
          key={`${attempt.view.attempt} browser`}
          question={question}
          back={attempt.view.now.at === 'working'}
          {...form}
        />
      );
    case 'page':
      // The page goes on while it is shown: it stays one screen.
      return (
        <PageForm
          key={`${attempt.view.attempt} page`}
          question={question}
          back={attempt.view.now.at === 'working'}
          {...form}
        />
      );
    case 'account':
      return <AccountForm key={key} question={question} {...form} />;
    case 'folder':
      // Looking into folders is the same question: focus and place stay.
      return <FolderForm key={`${attempt.view.attempt} folder`} question={question} {...form} />;
    case 'cut-off':
      return <CutOffForm key={key} question={question} {...form} />;
    case 'passwords':
      return (
        <PasswordsQuestion
          key={key}
          question={question}
          busy={form.busy || form.leaving}
          onAnswer={form.onAnswer}
          onBack={form.onBack}
          kind={attempt.view.kind}
        />
      );
  }
}
