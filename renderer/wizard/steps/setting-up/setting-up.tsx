import { useWizard, useWork } from '../../../app/stores-context.tsx';
import { useViewWords } from '../../../app/use-view-words.ts';
import type { Attempt } from '../../../work/attempt.ts';
import { WorkScreen } from '../../../work/work-screen.tsx';
import { NamedDrive } from '../drive/named-drive.tsx';
import { joined } from '../../store.ts';

interface SettingUpProps {
  readonly attempt: Attempt;
  readonly title: string;
  readonly intro: string;
}

/** The screen while a set-up works, or is being undone. */
export function SettingUp({ attempt, title, intro }: SettingUpProps) {
  const { words, desktop } = useViewWords();
  const earlier = useWizard((state) => state.earlier);
  const user = useWizard((state) => state.user);
  const platform = useWizard((state) => state.platform);
  const stop = useWork((state) => state.stop);
  const back = useWizard((state) => state.back);
  const { view, method } = attempt;
  const name = view.drive?.name ?? '';
  return (
    <WorkScreen
      title={title}
      intro={intro}
      work={view}
      steps={view.kind === 'reconnect' ? joined(earlier, view.steps) : view.steps}
      values={{
        user,
        method: method === null ? '' : words.secondFactor.used[method.id],
        name,
        host: platform?.host ?? words.phrases.yourPlatform,
        drive: desktop.drive,
        keychainName: desktop.keychainName,
      }}
      onCancel={() => void (view.kind === 'change' ? back() : stop())}
      about={
        view.kind === 'setup' && view.now.at === 'working' && view.drive !== undefined ? (
          <NamedDrive drive={view.drive} user={user} />
        ) : undefined
      }
      cancelWords={view.kind === 'setup' ? words.working.cancelUndo : words.phrases.cancel}
    />
  );
}
