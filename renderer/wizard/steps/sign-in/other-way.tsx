import { useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { wayOf } from '../../wizard-state.ts';

/** A button to the next way of signing in, where the platform offers another. */
export function OtherWay() {
  const { withPassword, withBrowser, withAppPassword, onPage } = useWords().words.signIn;
  const way = useWizard(wayOf);
  const ways = useWizard(({ platform }) => platform?.ways);
  const chooseWay = useWizard((state) => state.chooseWay);
  const next = ways?.[(ways.indexOf(way) + 1) % ways.length];
  if (next === undefined || next === way) return null;
  const names = { password: withPassword, browser: withBrowser, 'app-password': withAppPassword, page: onPage };
  return (
    <Button
      look="quiet"
      onPress={() => {
        chooseWay(next);
      }}
    >
      {names[next]}
    </Button>
  );
}
