import { useId } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import { useApp } from '../app/stores-context.tsx';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from './button.tsx';
import { CopyCode } from './copy-code.tsx';

/** What to do about a failure, and what the helpdesk needs to know. */
export function FactsOfFailure({ failure, onReport }: { readonly failure: Failure; readonly onReport: () => void }) {
  const { words } = useWords();
  const id = useId();
  const { name, phone, url } = useApp((state) => state.settings)?.contact ?? {};
  const contact = [name, phone, url].filter((one) => one !== undefined).join(' · ');
  const { userAction } = useFailureWords()(failure);
  return (
    <div className="ways-on">
      <section aria-labelledby={`${id}-you`}>
        <h2 id={`${id}-you`}>{words.trouble.todo}</h2>
        <p>{userAction}</p>
      </section>
      <section className="card for-helpdesk" aria-labelledby={`${id}-helpdesk`}>
        <h2 id={`${id}-helpdesk`}>{words.trouble.helpdesk}</h2>
        <div className="helpdesk-line">
          <CopyCode code={failure.code} reference={failure.reference} />
          <Button look="link" icon="pulse" onPress={onReport}>
            {words.trouble.report}
          </Button>
        </div>
        {contact !== '' && (
          <p>
            {words.phrases.labelled({ label: words.trouble.contact })} {contact}
          </p>
        )}
      </section>
    </div>
  );
}
