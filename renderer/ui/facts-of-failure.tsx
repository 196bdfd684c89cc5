import { useId } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import { troubleTexts } from '../../electron/contract/words/window/trouble.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from './button.tsx';
import { CopyCode } from './copy-code.tsx';

/** What to do about a failure, and what the helpdesk needs to know. */
export function FactsOfFailure({ failure, onReport }: { readonly failure: Failure; readonly onReport: () => void }) {
  const { t } = useWords();
  const id = useId();
  const { you } = useFailureWords()(failure);
  return (
    <div className="ways-on">
      <section aria-labelledby={`${id}-you`}>
        <h2 id={`${id}-you`}>{t(troubleTexts.todo)}</h2>
        <p>{you}</p>
      </section>
      <section className="card for-helpdesk" aria-labelledby={`${id}-helpdesk`}>
        <h2 id={`${id}-helpdesk`}>{t(troubleTexts.helpdesk)}</h2>
        <div className="helpdesk-line">
          <CopyCode code={failure.code} reference={failure.reference} />
          <Button look="link" icon="pulse" onPress={onReport}>
            {t(troubleTexts.report)}
          </Button>
        </div>
      </section>
    </div>
  );
}
