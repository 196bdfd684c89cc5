import type { RefObject } from 'react';
import { say } from '../../electron/contract/words/say.ts';
import { pageTexts as texts } from '../../electron/contract/words/window/page.ts';
import type { PageQuestionView } from '../../electron/contract/questions.ts';
import { useWords } from '../app/use-words.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { Icon } from '../ui/icons.tsx';

interface GuideStepsProps extends Pick<PageQuestionView, 'steps' | 'at' | 'name'> {
  /** Gets the step that is to be done now. */
  readonly current: RefObject<HTMLLIElement | null>;
}

/** What to do on the page, one after the other; Latchkey's own part comes last. */
export function GuideSteps({ steps, at, name, current }: GuideStepsProps) {
  const { t, language } = useWords();
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
              {say(language, step.text)}
              {index < at && <span className="unseen"> ({t(texts.done)})</span>}
            </p>
            {step.name === true && index >= at && <CopyCode code={name} copy={t(texts.name)} />}
          </div>
        </li>
      ))}
      <li className="guide-next">
        <span className="guide-mark" aria-hidden="true">
          <Icon name="key" />
        </span>
        <div className="guide-words">
          <p>{t(texts.last)}</p>
        </div>
      </li>
    </ol>
  );
}
