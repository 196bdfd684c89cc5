import { codeTexts } from '../../electron/contract/words/window/code.ts';
import { useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';

/** For whoever has lost the phone or the key. */
export function NoAccess() {
  const { t } = useWords();
  const openHelp = useApp((state) => state.openHelp);
  return (
    <More title={t(codeTexts.noAccess)}>
      <p>{t(codeTexts.noAccessAnswer)}</p>
      <Button
        look="link"
        icon="info"
        onPress={() => {
          openHelp('second-factor');
        }}
      >
        {t(codeTexts.help)}
      </Button>
    </More>
  );
}
