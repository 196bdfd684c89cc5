import type { RefObject } from 'react';
import type { PageQuestionView } from '../../electron/contract/questions.ts';
import { translated } from '../../electron/contract/words/typeset.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { Icon } from '../ui/icons.tsx';

interface GuideStepsProps extends Pick<PageQuestionView, 'steps' | 'at' | 'name'> {
  /** Gets the element of the step that is to be done now. */
  readonly current: RefObject<HTMLLIElement | null>;
}

/** Shows the steps on the platform's page in order; Latchkey's own part comes last. */
export function GuideSteps({ steps, at, name, current }: GuideStepsProps) {
  const { words, language } = useViewWords();
  return (
    <ol className="card guide">
      {steps.map((step, index) => (
        <li
          key={step.text.en}
          ref={index === at ? current : null}
          className={index < at ? 'guide-done' : index === at ? 'guide-now' : 'guide-next'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="guide-mark" aria-hidden="true">
            {index < at ? <Icon name="check" /> : index + 1}
          </span>
          <div className="guide-words">
            <p>
              {translated(language, step.text)}
              {index < at && <span className="unseen"> ({words.page.done})</span>}
            </p>
            {step.name === true && index >= at && <CopyCode code={name} copy={words.page.name} />}
          </div>
        </li>
      ))}
      <li className="guide-next">
        <span className="guide-mark" aria-hidden="true">
          <Icon name="key" />
        </span>
        <div className="guide-words">
          <p>{words.page.last}</p>
        </div>
      </li>
    </ol>
  );
}
