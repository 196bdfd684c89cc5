import type { Details } from '../../electron/contract/failure.ts';
import { stepTexts } from '../../electron/contract/words/steps.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { stepSlowTexts, workingTexts } from '../../electron/contract/words/window/working.ts';
import type { StepId } from '../../electron/contract/view.ts';
import type { StepView, WorkView } from '../../electron/contract/window.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { useSlow } from '../ui/use-slow.ts';
import { runningStep, shownSteps, takesBack, wordsOf } from './shown-steps.ts';
import { StepList } from './step-list.tsx';

const waitsFor: Readonly<Record<StepId, keyof typeof stepSlowTexts>> = {
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
  /** All steps, when the work does only the last of them. */
  readonly steps?: readonly StepView[];
  readonly values: Details;
  readonly onCancel: () => void;
  readonly cancelWords: string;
}

/** Work as it goes, step by step; the one under way is spoken. */
export function WorkScreen({ title, intro, work, steps = work.steps, values, onCancel, cancelWords }: WorkScreenProps) {
  const words = useWords();
  const { t } = words;
  const shown = shownSteps(steps);
  const running = runningStep(shown);
  const back = takesBack(work.kind, work.now);
  const undoing = work.now.at === 'undoing';
  const slow = useSlow(running === null ? work.now.at : `${work.attempt} ${running}`);
  const step = shown.find(({ id }) => id === running);
  const speak = (): string => {
    if (step === undefined) return undoing ? t(workingTexts.undoing) : '';
    const [id, tense] = wordsOf(step, back, work.kind);
    return t(stepTexts[id][tense]);
  };
  return (
    <Screen
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
      <StepList steps={shown} back={back} kind={work.kind} values={values} />
      <div role="status" className="work-status">
        <span className="unseen">{speak()}</span>
        {slow && (
          <p className="waiting-slow">
            {running === null
              ? t(phraseTexts.slow, values)
              : t(stepSlowTexts[waitsFor[running]], { keychainWaits: t(words.desktop.keychainWaits) })}
          </p>
        )}
      </div>
    </Screen>
  );
}
