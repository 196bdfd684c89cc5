import type { ReactNode } from 'react';
import type { StepId } from '../../electron/contract/view.ts';
import type { StepView, WorkView } from '../../electron/contract/window.ts';
import type { ViewWords } from '../../electron/contract/words/compiled/words.ts';
import { filled } from '../../electron/contract/words/speech.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { useSlow } from '../ui/use-slow.ts';
import { runningStep, shownSteps, takesBack, wordsOf } from './shown-steps.ts';
import { StepList, type StepValues } from './step-list.tsx';

const waitsFor: Readonly<Record<StepId, keyof ViewWords['stepSlow']>> = {
  discover: 'platform',
  'sign-in': 'platform',
  create: 'platform',
  revoke: 'platform',
  retire: 'platform',
  store: 'keychain',
  forget: 'keychain',
  map: 'drive',
  unmap: 'drive',
  prove: 'drive',
  save: 'drive',
  delete: 'drive',
};

interface WorkScreenProps {
  readonly title: string;
  readonly intro: string;
  readonly work: WorkView;
  /** All steps, when the work itself does only the last of them. */
  readonly steps?: readonly StepView[];
  readonly values: StepValues;
  readonly onCancel: () => void;
  readonly cancelWords: string;
  /** What the work is about, shown above the steps. */
  readonly about?: ReactNode;
}

/** Shows work in progress, step by step. Screen readers speak the step under way. */
export function WorkScreen(props: WorkScreenProps) {
  const { title, intro, work, steps = work.steps, values, onCancel, cancelWords, about } = props;
  const { words, desktop } = useViewWords();
  const shown = shownSteps(steps);
  const running = runningStep(shown);
  const back = takesBack(work.kind, work.now);
  const undoing = work.now.at === 'undoing';
  const slow = useSlow(running === null ? work.now.at : `${work.attempt} ${running}`);
  const step = shown.find(({ id }) => id === running);
  const speak = (): string => {
    if (step === undefined) return undoing ? words.working.undoing : '';
    const [id, tense] = wordsOf(step, back, work.kind);
    return words.steps[id][tense];
  };
  return (
    <Screen
      name="working"
      title={title}
      intro={intro}
      actions={
        undoing ? undefined : (
          <Button icon="undo" onPress={onCancel}>
            {cancelWords}
          </Button>
        )
      }
    >
      {about}
      <StepList steps={shown} back={back} kind={work.kind} values={values} />
      <div role="status" className="work-status">
        <span className="unseen">{speak()}</span>
        {slow && (
          <p className="waiting-slow">
            {running === null ? words.phrases.slow(values) : filled(words.stepSlow[waitsFor[running]], desktop)}
          </p>
        )}
      </div>
    </Screen>
  );
}
