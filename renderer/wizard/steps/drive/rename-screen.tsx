import { useWizard, useWork } from '../../../app/stores-context.tsx';
import { RenameForm } from '../../../work/rename-form.tsx';

/** Asks for another name for the drive. A ready drive is renamed at once, a drive in set-up as soon as it is ready. */
export function RenameScreen() {
  const ready = useWizard((state) => state.ready);
  const wish = useWizard((state) => state.wish);
  const named = useWork((state) => state.attempt?.view.drive);
  const changeDrive = useWizard((state) => state.changeDrive);
  const keep = useWizard((state) => state.keepName);
  return (
    <RenameForm
      label={wish?.label ?? ready?.label ?? named?.label ?? ''}
      onRename={(label) => void changeDrive({ label })}
      onKeep={keep}
    />
  );
}
