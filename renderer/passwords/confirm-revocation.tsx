import { usePasswords } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { PasswordNames } from './password-names.tsx';
import { SessionEnd } from './session-end.tsx';
import { Stops } from './stops.tsx';

/** Shows which app passwords are about to be deleted, and what stops working with them. */
export function ConfirmRevocation() {
  const { words } = useViewWords();
  const { account, chosen, deleting, ending, revoke, keep, stay } = usePasswords((state) => state);
  const meant = account?.passwords.filter(({ id }) => chosen.has(id)) ?? [];
  return (
    <Screen
      name="confirm-revocation"
      title={words.passwords.confirmTitle({ count: meant.length })}
      intro={words.passwords.confirmIntro({ count: meant.length })}
      onSubmit={() => void revoke()}
      actions={
        <>
          <Button look="danger" type="submit" off={deleting}>
            {words.passwords.confirm}
          </Button>
          <Button look="quiet" wayOut off={deleting} onPress={keep}>
            {words.passwords.keep({ count: meant.length })}
          </Button>
        </>
      }
    >
      <SessionEnd ending={ending} onStay={stay} />
      {deleting && (
        <Waiting words={words.passwords.deleting} slow={words.phrases.slow({ host: account?.host ?? '' })} />
      )}
      <Stops passwords={meant} />
      <PasswordNames passwords={meant} />
    </Screen>
  );
}
