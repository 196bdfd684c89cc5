import { useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { wayOf } from '../../wizard-state.ts';

/** The screen while main signs in. The fields are gone, and the password with them. */
export function SigningInScreen({ platform, host }: { readonly platform: string; readonly host: string }) {
  const { words } = useWords();
  const user = useWizard((state) => state.user);
  const way = useWizard(wayOf);
  const leaving = useWizard((state) => state.leaving);
  const back = useWizard((state) => state.back);
  const busyWords = {
    password: words.signIn.busy({ user }),
    browser: words.signIn.preparing({ host }),
    'app-password': words.signIn.trying({ user }),
    page: words.signIn.openingPage,
  };
  return (
    <Screen
      name="signing-in"
      title={words.signIn.title({ name: platform })}
      actions={
        <Button wayOut off={leaving} onPress={() => void back()}>
          {words.phrases.cancel}
        </Button>
      }
    >
      <Waiting
        words={leaving ? words.phrases.stopping : busyWords[way]}
        detail={leaving || way === 'browser' || way === 'page' ? undefined : words.signIn.forgotten}
        slow={words.phrases.slow({ host })}
      />
    </Screen>
  );
}
