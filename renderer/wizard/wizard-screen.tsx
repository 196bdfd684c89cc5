import type { WorkKind, WorkView } from '../../electron/contract/window.ts';
import { useWizard, useWork } from '../app/stores-context.tsx';
import { useViewWords, type AllWords } from '../app/use-view-words.ts';
import { SignInQuestions } from '../sign-in/sign-in-questions.tsx';
import type { Screen, WizardPlace } from './steps.ts';
import { ApplicationScreen } from './steps/address/application-screen.tsx';
import { LinkScreen } from './steps/address/link-screen.tsx';
import { UseScreen, UseToldScreen } from './steps/address/use-screen.tsx';
import { DriveScreen } from './steps/drive/drive-screen.tsx';
import { RenameScreen } from './steps/drive/rename-screen.tsx';
import { ApplicationReady } from './steps/ready/application-ready.tsx';
import { ReadyScreen } from './steps/ready/ready-screen.tsx';
import { SetUpFailed } from './steps/setting-up/set-up-failed.tsx';
import { SettingUp } from './steps/setting-up/setting-up.tsx';
import { ElsewhereScreen } from './steps/sign-in/elsewhere-screen.tsx';
import { SignInScreen } from './steps/sign-in/sign-in-screen.tsx';
import { SigningInScreen } from './steps/sign-in/signing-in-screen.tsx';
import { wayOf } from './wizard-state.ts';

interface WizardScreenProps {
  readonly screen: Exclude<Screen, 'welcome' | 'address'>;
  readonly place: WizardPlace;
}

/** Shows every screen of the set-up after the first two, which are part of the first script. */
export function WizardScreen({ screen, place }: WizardScreenProps) {
  const { words, desktop } = useViewWords();
  const link = useWizard((state) => state.link);
  const back = useWizard((state) => state.back);
  const way = useWizard(wayOf);
  const { platform, host } = usePlatformNames();
  const refused = useWork((state) => state.refused);
  const { attempt, leaving } = place;
  const now = attempt?.view.now;
  const asked = attempt?.asked ?? null;
  const ready = useWizard((state) => state.ready);
  const drive = now?.at === 'done' ? now.connection : (ready ?? undefined);
  const key = `${attempt?.view.attempt} ${attempt?.round}`;
  switch (screen) {
    case 'link':
      return link === null ? null : <LinkScreen key={link.address} link={link} />;
    case 'application':
      return <ApplicationScreen />;
    case 'use':
      return <UseScreen />;
    case 'use-told':
      return <UseToldScreen />;
    case 'sign-in': {
      const asksAgain = asked?.kind === 'password' || asked?.kind === 'app-password';
      const why = asksAgain ? (asked.refused ?? refused) : refused;
      if ((way === 'browser' || way === 'page') && !asksAgain)
        return <ElsewhereScreen key={way} way={way} platform={platform} host={host} refused={why} />;
      const given = asksAgain ? asked.kind === 'app-password' : way === 'app-password';
      return <SignInScreen key={`${key} ${way}`} platform={platform} host={host} refused={why} given={given} />;
    }
    case 'signing-in':
      return <SigningInScreen platform={platform} host={host} />;
    case 'confirm':
    case 'method':
    case 'code':
    case 'browser':
    case 'page':
    case 'account':
    case 'folder':
    case 'cut-off':
    case 'passwords':
      return attempt === null || asked === null || asked.kind === 'drive' ? null : (
        <SignInQuestions
          attempt={attempt}
          question={asked}
          platform={platform}
          host={host}
          leaving={leaving}
          onBack={() => void back()}
          backWords={
            attempt.view.kind === 'remove' || attempt.view.kind === 'change' ? words.phrases.cancel : words.phrases.back
          }
        />
      );
    case 'rename':
      return <RenameScreen />;
    case 'drive':
      return asked?.kind === 'drive' ? <DriveScreen key={key} question={asked} host={host} /> : null;
    case 'working':
      return attempt === null ? null : (
        <SettingUp
          key={`working ${attempt.view.attempt}`}
          attempt={attempt}
          title={titleOf(attempt.view, words)}
          intro={introOf(attempt.view.kind, words, desktop)}
        />
      );
    case 'undoing':
      return attempt === null ? null : (
        <SettingUp
          key={`undoing ${attempt.view.attempt}`}
          attempt={attempt}
          title={words.working.undoingTitle}
          intro={attempt.view.kind === 'change' ? words.change.backIntro : words.working.undoingIntro}
        />
      );
    case 'failed':
      return attempt === null ? null : <SetUpFailed key={key} attempt={attempt} />;
    case 'ready':
      if (now?.at === 'done' && now.application !== undefined)
        return <ApplicationReady application={now.application} />;
      return drive === undefined ? null : <ReadyScreen key={drive.label} connection={drive} />;
  }
}

function titleOf({ kind, application }: WorkView, words: AllWords): string {
  if (application !== undefined) return words.applications.workingTitle({ label: application });
  if (kind === 'change') return words.change.title;
  return kind === 'remove' ? words.working.undoingTitle : words.working.title;
}

function introOf(kind: WorkKind, { working, change }: AllWords, { keychain }: { readonly keychain: string }): string {
  if (kind === 'change') return change.intro;
  return kind === 'remove' ? working.undoingIntro : working.intro({ keychain });
}

/** Gives the platform's name and host, as far as they are known: the set-up may have begun before this window opened. */
function usePlatformNames(): { readonly platform: string; readonly host: string } {
  const platform = useWizard((state) => state.platform);
  const question = useWork((state) => state.attempt?.asked ?? null);
  const { words } = useViewWords();
  if (platform !== null) return { platform: platform.name, host: platform.host };
  const host = question !== null && 'host' in question ? question.host : words.phrases.yourPlatform;
  return { platform: host, host };
}
