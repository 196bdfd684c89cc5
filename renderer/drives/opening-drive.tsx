import { useDrives } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** Says that a drive is being opened, and what went wrong with that. */
export function OpeningDrive({ id, label }: { readonly id: string; readonly label: string }) {
  const { words } = useWords();
  const opening = useDrives((state) => state.opening === id);
  const notOpened = useDrives((state) => state.notOpened);
  const stop = useDrives((state) => state.stopOpening);
  if (opening) {
    return <Waiting words={words.drives.opening({ label })} slow={words.drives.openingSlow} onStop={stop} />;
  }
  return notOpened?.id === id ? <SmallTrouble failure={notOpened.failure} /> : null;
}
