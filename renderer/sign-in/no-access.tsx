import { useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';

/** Says what to do when the phone or the security key is lost. */
export function NoAccess() {
  const { words } = useWords();
  const openHelp = useApp((state) => state.openHelp);
  return (
    <More title={words.code.noAccess}>
      <p>{words.code.noAccessAnswer}</p>
      <Button
        look="link"
        icon="info"
        onPress={() => {
          openHelp('second-factor');
        }}
      >
        {words.code.help}
      </Button>
    </More>
  );
}
