import { useApp } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';

/** Leads to help for people who get no code, or have lost their phone or key. */
export function NoAccess() {
  const { words } = useViewWords();
  const askHelp = useApp((state) => state.askHelp);
  return (
    <Button
      look="link"
      icon="info"
      onPress={() => {
        askHelp('no-code');
      }}
    >
      {words.code.noAccess}
    </Button>
  );
}
