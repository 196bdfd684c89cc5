import { methodUsedTexts } from '../../../../electron/contract/words/window/code.ts';
import { phraseTexts } from '../../../../electron/contract/words/window/phrases.ts';
import { workingTexts } from '../../../../electron/contract/words/window/working.ts';
import { useWizard, useWork } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import type { Attempt } from '../../../work/attempt.ts';
import { WorkScreen } from '../../../work/work-screen.tsx';
import { joined } from '../../store.ts';

interface SettingUpProps {
  readonly attempt: Attempt;
  readonly title: string;
  readonly intro: string;
}

/** The set-up at work, or being taken back. */
export function SettingUp({ attempt, title, intro }: SettingUpProps) {
  const { t, language, desktop } = useWords();
  const earlier = useWizard((state) => state.earlier);
  const user = useWizard((state) => state.user);
  const platform = useWizard((state) => state.platform);
  const passwordName = useWizard((state) => state.passwordName);
  const stop = useWork((state) => state.stop);
  const { view, asked, method } = attempt;
  const name = passwordName ?? (asked?.kind === 'drive' ? asked.name : '');
  return (
    <WorkScreen
      title={title}
      intro={intro}
      work={view}
      steps={view.kind === 'reconnect' ? joined(earlier, view.steps) : view.steps}
      values={{
        user,
        method: method === null ? '' : methodUsedTexts[method.id][language],
        name,
        host: platform?.host ?? t(phraseTexts.yourPlatform),
        drive: t(desktop.drive),
        keychainName: t(desktop.keychainName),
      }}
      onCancel={() => void stop()}
      cancelWords={t(view.kind === 'setup' ? workingTexts.cancelUndo : phraseTexts.cancel)}
    />
  );
}
