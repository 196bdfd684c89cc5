import { useDrives, useHandOver, useWork } from '../app/stores-context.tsx';
import { RenameForm } from '../work/rename-form.tsx';
import { ConfirmRemoval } from './confirm-removal.tsx';
import { ConfirmRenewal } from './confirm-renewal.tsx';
import { DriveWork } from './drive-work.tsx';
import { HandOverScreen } from './hand-over-screen.tsx';
import { DrivesList } from './drives-list.tsx';
import { LetterForm } from './letter-form.tsx';

/** The drives, or what is being done with one of them. */
export function DrivesView() {
  const attempt = useWork((state) => (state.owner === 'drives' ? state.attempt : null));
  const removing = useDrives((state) => state.removing);
  const renewing = useDrives((state) => state.renewing);
  const renaming = useDrives((state) => state.renaming);
  const lettering = useDrives((state) => state.lettering);
  const rename = useDrives((state) => state.rename);
  const keep = useDrives((state) => state.keep);
  const handing = useHandOver((state) => state.application);
  if (attempt !== null) return <DriveWork attempt={attempt} />;
  if (removing !== null) return <ConfirmRemoval drive={removing} />;
  if (renewing !== null) return <ConfirmRenewal application={renewing} />;
  if (renaming !== null) {
    return (
      <RenameForm
        label={renaming.drive.label}
        refused={renaming.refused}
        onRename={(label) => void rename(label)}
        onKeep={keep}
      />
    );
  }
  if (lettering !== null) return <LetterForm key={lettering.drive.id} {...lettering} />;
  if (handing !== null) return <HandOverScreen application={handing} />;
  return <DrivesList />;
}
