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

/** Every question except that for a drive's names, which only the wizard asks. */
type AccountQuestion = Exclude<QuestionView, { kind: 'drive' }>;

interface SignInQuestionsProps extends Omit<SignInFormProps, 'busy' | 'onAnswer'> {
  readonly attempt: Attempt;
  readonly question: AccountQuestion;
}

/** Shows the question that work with an account asks, each kind as a form of its own. */
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
      // A browser that is opened again continues the same visit, so the key does not change and the screen does not start
      // anew.
      return (
        <BrowserForm
          key={`${attempt.view.attempt} browser`}
          question={question}
          back={attempt.view.now.at === 'working'}
          {...form}
        />
      );
    case 'page':
      // The question changes while the person works on the page; the key does not, so that it stays one screen.
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
      // Looking into folders stays the same question, so that focus and place are kept.
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
