import type { ReactNode } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { CopyCode } from './copy-code.tsx';
import { Note } from './note.tsx';

/** Shows a failure that needs no screen of its own: what happened, what to do, the code. */
export function SmallTrouble({
  failure,
  actions,
  id,
}: {
  readonly failure: Failure;
  readonly actions?: ReactNode;
  readonly id?: string;
}) {
  const { summary, userAction } = useFailureWords()(failure);
  return (
    <Note
      kind="bad"
      title={summary}
      urgent
      {...(actions === undefined ? {} : { actions })}
      {...(id === undefined ? {} : { id })}
    >
      <p>{userAction}</p>
      <CopyCode code={failure.code} reference={failure.reference} />
    </Note>
  );
}
