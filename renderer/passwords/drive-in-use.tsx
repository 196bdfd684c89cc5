import type { Failure } from '../../electron/contract/failure.ts';
import { usePasswords } from '../app/stores-context.tsx';
import { CutOffForm } from '../sign-in/cut-off-form.tsx';

/** Asks whether a drive is disconnected although programs use it, since its app password is to be deleted. */
export function DriveInUse({ failure }: { readonly failure: Failure }) {
  const { deleting, revoke, keep } = usePasswords((state) => state);
  return (
    <CutOffForm
      question={{ kind: 'cut-off', failure }}
      busy={deleting}
      leaving={false}
      onAnswer={(answer) => {
        if (answer.kind === 'cut-off' && answer.cutOff) void revoke(true);
        else keep();
      }}
    />
  );
}
