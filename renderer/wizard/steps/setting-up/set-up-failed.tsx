import { mayUsePage } from '../../../../electron/contract/page-instead.ts';
import type { WorkView } from '../../../../electron/contract/window.ts';
import { useApp, useDrives, useWizard, useWork } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import type { Attempt } from '../../../work/attempt.ts';
import { FailureScreen } from '../../../work/failure-screen.tsx';
import { waysOn, type Failed } from '../../retry.ts';
import { hasBegunSettingUp } from '../../steps.ts';

/** A set-up has failed: try the missing part again, undo everything, or finish later. */
export function SetUpFailed({ attempt }: { readonly attempt: Attempt }) {
  const { words } = useWords();
  const target = useWork((state) => state.target);
  const tryAgain = useWizard((state) => state.tryAgain);
  const undoEverything = useWizard((state) => state.undoEverything);
  const goOnByPage = useWizard((state) => state.goOnByPage);
  const ways = useWizard(({ platform }) => platform?.ways);
  const begin = useWizard((state) => state.begin);
  const load = useDrives((state) => state.load);
  const show = useApp((state) => state.show);
  const { view, failedAt } = attempt;
  if (view.now.at !== 'failed') return null;
  const { again, undo } = waysOn(view.kind, view.now, target);
  const onPage = view.now.after === 'undone' && mayUsePage(view.now.failure, ways ?? []);
  const leave = (): void => {
    begin();
    show('drives');
    void load();
  };
  return (
    <FailureScreen
      failure={view.now.failure}
      failedAt={failedAt}
      after={left(view, view.now.after)}
      actions={
        <>
          {onPage && (
            <Button look="main" icon="globe" onPress={() => void goOnByPage()}>
              {words.signIn.onPage}
            </Button>
          )}
          <Button look={onPage ? 'plain' : 'main'} onPress={() => void tryAgain()}>
            {words.phrases.tryAgain}
          </Button>
          {undo !== null && (
            <Button icon="undo" onPress={() => void undoEverything()}>
              {words.trouble.undo}
            </Button>
          )}
          <span className="grow" />
          <Button look="quiet" wayOut onPress={leave}>
            {again.by === 'page' && undo === null ? words.working.toDrives : words.trouble.later}
          </Button>
        </>
      }
    />
  );
}

/** Tells what is left: trying again leaves what was kept; where nothing had been done, nothing is undone. */
function left(view: WorkView, after: Failed['after']): Failed['after'] {
  if (view.kind === 'reconnect') return 'kept';
  return after === 'undone' && !hasBegunSettingUp(view) ? 'unchanged' : after;
}
