import { phraseTexts } from '../../../../electron/contract/words/window/phrases.ts';
import { signInTexts } from '../../../../electron/contract/words/window/sign-in.ts';
import { useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { wayOf } from '../../wizard-state.ts';

const busyWords = {
  password: signInTexts.busy,
  browser: signInTexts.preparing,
  'app-password': signInTexts.trying,
  page: signInTexts.openingPage,
} as const;

/** While main signs in. The fields are gone, and the password with them. */
export function SigningInScreen({ platform, host }: { readonly platform: string; readonly host: string }) {
  const { t } = useWords();
  const user = useWizard((state) => state.user);
  const way = useWizard(wayOf);
  const leaving = useWizard((state) => state.leaving);
  const back = useWizard((state) => state.back);
  return (
    <Screen
      title={t(signInTexts.title, { name: platform })}
      actions={
        <Button off={leaving} onPress={() => void back()}>
          {t(phraseTexts.cancel)}
        </Button>
      }
    >
      <Waiting
        words={t(leaving ? phraseTexts.stopping : busyWords[way], { user, host })}
        detail={leaving || way === 'browser' || way === 'page' ? undefined : t(signInTexts.forgotten)}
        slow={t(phraseTexts.slow, { host })}
      />
    </Screen>
  );
}
