import type { Failure } from '../../electron/contract/failure.ts';
import { troubleTexts } from '../../electron/contract/words/window/trouble.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from './button.tsx';
import { CopyCode } from './copy-code.tsx';
import { Facts } from './facts.tsx';

/** What to do about a failure, and what the helpdesk needs to know. */
export function FactsOfFailure({ failure, onReport }: { readonly failure: Failure; readonly onReport?: () => void }) {
  const words = useWords();
  const { you, helpdesk } = words.failure(failure);
  const forHelpdesk = (
    <>
      <p>{helpdesk}</p>
      <p className="helpdesk-line">
        <CopyCode code={failure.code} reference={failure.reference} />
        {onReport !== undefined && (
          <Button look="link" icon="pulse" onPress={onReport}>
            {words.t(troubleTexts.report)}
          </Button>
        )}
      </p>
    </>
  );
  return (
    <div className="card card-facts">
      <Facts
        facts={[
          { name: words.t(troubleTexts.todo), value: you },
          { name: words.t(troubleTexts.helpdesk), value: forHelpdesk },
        ]}
      />
    </div>
  );
}
