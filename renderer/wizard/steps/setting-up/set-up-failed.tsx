import { mayUsePage } from '../../../../electron/contract/page-instead.ts';
import type { WorkView } from '../../../../electron/contract/window.ts';
import { useApp, useDrives, useWizard, useWork } from '../../../app/stores-context.tsx';
import { useViewWords } from '../../../app/use-view-words.ts';
import { Button } from '../../../ui/button.tsx';
import type { Attempt } from '../../../work/attempt.ts';
import type { FailureActs } from '../../../work/failure-button.tsx';
import { FailureScreen } from '../../../work/failure-screen.tsx';
import { waysOn, type Failed } from '../../retry.ts';
import { hasBegunSettingUp } from '../../steps.ts';

/** Shows a failed set-up, with buttons to mend it, to undo everything, or to finish later. */
export function SetUpFailed({ attempt }: { readonly attempt: Attempt }) {
  const { words } = useViewWords();
  const target = useWork((state) => state.target);
  const undoEverything = useWizard((state) => state.undoEverything);
  const goOnByPage = useWizard((state) => state.goOnByPage);
  const platform = useWizard((state) => state.platform);
  const begin = useWizard((state) => state.begin);
  const load = useDrives((state) => state.load);
  const show = useApp((state) => state.show);
  const acts = useActs(attempt);
  const { view, failedAt } = attempt;
  if (view.now.at !== 'failed') return null;
  const { again, undo } = waysOn(view.kind, view.now, target);
  const onPage = view.now.after === 'undone' && mayUsePage(view.now.failure, platform?.ways ?? []);
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
      host={platform?.host}
      acts={acts}
      instead={
        onPage ? (
          <Button look="main" icon="globe" onPress={() => void goOnByPage()}>
            {words.signIn.onPage}
          </Button>
        ) : undefined
      }
    >
      {undo !== null && (
        <Button icon="undo" onPress={() => void undoEverything()}>
          {words.trouble.undo}
        </Button>
      )}
      <Button look="quiet" wayOut onPress={leave}>
        {again.by === 'change' || (again.by === 'page' && undo === null) ? words.working.toDrives : words.trouble.later}
      </Button>
    </FailureScreen>
  );
}

/** Gives the actions after a failed set-up. When it left nothing, the questions can be asked again. */
function useActs({ view }: Attempt): FailureActs {
  const target = useWork((state) => state.target);
  const tryAgain = useWizard((state) => state.tryAgain);
  const startOver = useWizard((state) => state.startOver);
  const chooseWay = useWizard((state) => state.chooseWay);
  const platform = useWizard((state) => state.platform);
  const openSite = useWizard((state) => state.openSite);
  const begin = useWizard((state) => state.begin);
  const show = useApp((state) => state.show);
  const hasAccounts = useDrives(({ list }) => list !== null && list.drives.length + list.applications.length > 0);
  const again = (): void => void tryAgain();
  const site = platform === null ? {} : { site: () => void openSite() };
  if (view.now.at !== 'failed') return {};
  const { by } = waysOn(view.kind, view.now, target).again;
  if (by !== 'page') return { again, ...site, ...(by === 'change' ? { name: again } : {}) };
  const browser =
    platform?.ways.includes('browser') === true
      ? {
          browser: () => {
            startOver('sign-in');
            chooseWay('browser');
          },
        }
      : {};
  const passwords = hasAccounts
    ? {
        passwords: () => {
          begin();
          show('passwords');
        },
      }
    : {};
  return {
    ...{ again, 'sign-in': again, name: again, ...site, ...browser, ...passwords },
    address: () => {
      startOver('address');
    },
  };
}

/**
 * Tells what is left. A second try leaves what the first one kept; a set-up that had begun nothing counts as unchanged, not
 * as undone.
 */
function left(view: WorkView, after: Failed['after']): Failed['after'] {
  if (view.kind === 'reconnect') return 'kept';
  return after === 'undone' && !hasBegunSettingUp(view) ? 'unchanged' : after;
}
