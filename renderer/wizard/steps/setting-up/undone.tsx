import type { RemovalLeft } from '../../../../electron/contract/outcome.ts';
import { removalTexts } from '../../../../electron/contract/words/window/removal.ts';
import { workingTexts } from '../../../../electron/contract/words/window/working.ts';
import { useApp, useDrives, useWizard } from '../../../app/stores-context.tsx';
import { useFailureWords } from '../../../app/use-failure-words.ts';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { Screen } from '../../../ui/screen.tsx';

/** Everything is taken back, or all but an app password that the platform did not let go of yet. */
export function Undone({ left }: { readonly left: RemovalLeft | undefined }) {
  const { t } = useWords();
  const failure = useFailureWords();
  const begin = useWizard((state) => state.begin);
  const load = useDrives((state) => state.load);
  const show = useApp((state) => state.show);
  const what = left?.failure === undefined ? '' : failure(left.failure).what;
  return (
    <Screen
      title={t(workingTexts.undoneTitle)}
      actions={
        <>
          <Button look="main" onPress={begin}>
            {t(workingTexts.startAgain)}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              begin();
              show('drives');
              void load();
            }}
          >
            {t(workingTexts.toDrives)}
          </Button>
        </>
      }
    >
      {left === undefined ? (
        <Note kind="good">{t(workingTexts.undoneIntro)}</Note>
      ) : (
        <Note kind="soon">
          {t(left.why === 'maybe' ? removalTexts.leftMaybe : removalTexts.leftDuty, {
            name: left.passwordName,
            what,
            link: left.link ?? '',
          })}
        </Note>
      )}
    </Screen>
  );
}
