import { signInTexts } from '../../../../electron/contract/words/window/sign-in.ts';
import { useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { wayOf } from '../../wizard-state.ts';

const words = {
  password: signInTexts.withPassword,
  browser: signInTexts.withBrowser,
  'app-password': signInTexts.withAppPassword,
  page: signInTexts.onPage,
} as const;

/** To the next way in, where the platform offers another one. */
export function OtherWay() {
  const { t } = useWords();
  const way = useWizard(wayOf);
  const ways = useWizard(({ platform }) => platform?.ways);
  const chooseWay = useWizard((state) => state.chooseWay);
  const next = ways?.[(ways.indexOf(way) + 1) % ways.length];
  if (next === undefined || next === way) return null;
  return (
    <Button
      look="quiet"
      onPress={() => {
        chooseWay(next);
      }}
    >
      {t(words[next])}
    </Button>
  );
}
