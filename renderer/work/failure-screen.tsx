import type { ReactNode } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import type { StepId } from '../../electron/contract/view.ts';
import type { WindowWords } from '../../electron/contract/words/compiled/words.ts';
import { useApp, useDiagnostics } from '../app/stores-context.tsx';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
import { FactsOfFailure } from '../ui/facts-of-failure.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { failedStep } from './failure-title.ts';

interface FailureScreenProps {
  readonly failure: Failure;
  readonly failedAt: StepId | null;
  readonly after: keyof WindowWords['after'];
  /** What can be done: buttons. */
  readonly actions: ReactNode;
}

/** A failure is a screen of its own: what happened, what to do, the code for the helpdesk, and the ways on. */
export function FailureScreen({ failure, failedAt, after, actions }: FailureScreenProps) {
  const { words } = useWords();
  const { summary } = useFailureWords()(failure);
  const show = useApp((state) => state.show);
  const makeReport = useDiagnostics((state) => state.makeReport);
  const report = (): void => {
    show('diagnostics');
    void makeReport();
  };
  return (
    <Screen title={words.troubleTitles[failedStep(failure, failedAt)]} intro={words.after[after]} actions={actions}>
      <Note kind="bad" title={summary} urgent />
      <FactsOfFailure failure={failure} onReport={report} />
    </Screen>
  );
}
