import type { DriveView } from '../../electron/contract/window.ts';
import { useDrives } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';

interface RenewButtonProps {
  readonly drive: DriveView;
  /** `main`: the one thing that makes the drive work again. */
  readonly look: 'main' | 'link';
}

/** Whether app passwords can be renewed: not while IT has Latchkey retired, which would refuse it. */
export function useMayRenew(): boolean {
  return useDrives((state) => state.list?.retired === undefined);
}

export function RenewButton({ drive: { id, label }, look }: RenewButtonProps) {
  const { words } = useViewWords();
  const renew = useDrives((state) => state.renew);
  const may = useMayRenew();
  if (!may) return null;
  return (
    <Button look={look} icon="key" label={words.renewal.renewOne({ label })} onPress={() => void renew(id)}>
      {words.renewal.renew}
    </Button>
  );
}
