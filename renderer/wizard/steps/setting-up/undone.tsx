import type { RemovalLeft } from '../../../../electron/contract/outcome.ts';
import { useApp, useDrives, useWizard } from '../../../app/stores-context.tsx';
import { useFailureWords } from '../../../app/use-failure-words.ts';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { Screen } from '../../../ui/screen.tsx';

/** Says that everything is undone, or everything except an app password that the platform has not deleted yet. */
export function Undone({ left }: { readonly left: RemovalLeft | undefined }) {
  const { words } = useWords();
  const failure = useFailureWords();
  const begin = useWizard((state) => state.begin);
  const load = useDrives((state) => state.load);
  const show = useApp((state) => state.show);
  const what = left?.failure === undefined ? '' : failure(left.failure).summary;
  return (
    <Screen
      name="undone"
      title={words.working.undoneTitle}
      actions={
        <>
          <Button look="main" onPress={begin}>
            {words.working.startAgain}
          </Button>
          <Button
            look="quiet"
            wayOut
            onPress={() => {
              begin();
              show('drives');
              void load();
            }}
          >
            {words.working.toDrives}
          </Button>
        </>
      }
    >
      {left === undefined ? (
        <Note kind="good">{words.working.undoneIntro}</Note>
      ) : (
        <Note kind="soon">
          {(left.why === 'maybe' ? words.removal.leftMaybe : words.removal.leftDuty)({
            name: left.passwordName,
            what,
            link: left.link ?? '',
          })}
        </Note>
      )}
    </Screen>
  );
}
