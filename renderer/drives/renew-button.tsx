import type { DriveView } from '../../electron/contract/window.ts';
import { useDrives } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';

interface RenewButtonProps {
  readonly drive: DriveView;
  /** The one thing that makes the drive work again. */
  readonly main: boolean;
}

export function RenewButton({ drive: { id, label }, main }: RenewButtonProps) {
  const { words } = useWords();
  const renew = useDrives((state) => state.renew);
  return (
    <Button
      look={main ? 'main' : 'quiet'}
      {...(main ? { icon: 'key' as const } : {})}
      label={words.renewal.renewOne({ label })}
      onPress={() => void renew(id)}
    >
      {words.renewal.renew}
    </Button>
  );
}
