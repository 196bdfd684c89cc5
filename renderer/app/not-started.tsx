import type { Failure } from '../../electron/contract/failure.ts';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { useApp } from './stores-context.tsx';
import { useWords } from './use-words.ts';

/**
 * Says that main could not give its state, and why; the person can only read it. It is a separate script because it needs the
 * words of failures, as `use-failure-words.ts` explains.
 */
export function NotStarted({ failure }: { readonly failure: Failure }) {
  const { words } = useWords();
  const quit = useApp((state) => state.quit);
  return (
    <Screen
      name="not-started"
      title={words.phrases.notStarted}
      actions={<Button onPress={quit}>{words.about.quit}</Button>}
    >
      <SmallTrouble failure={failure} />
    </Screen>
  );
}
