import type { ReactNode } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { CopyCode } from './copy-code.tsx';
import { Note } from './note.tsx';

/** A failure that needs no screen of its own: what happened, what to do, the code. */
export function SmallTrouble({
  failure,
  actions,
  id,
}: {
  readonly failure: Failure;
  readonly actions?: ReactNode;
  readonly id?: string;
}) {
  const { what, you } = useFailureWords()(failure);
  return (
    <Note
      kind="bad"
      title={what}
      urgent
      {...(actions === undefined ? {} : { actions })}
      {...(id === undefined ? {} : { id })}
    >
      <p>{you}</p>
      <CopyCode code={failure.code} reference={failure.reference} />
    </Note>
  );
}
