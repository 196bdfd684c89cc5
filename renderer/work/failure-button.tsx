import { useViewWords, type AllWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import type { IconName } from '../ui/icons.tsx';
import { useCountdown } from '../ui/use-countdown.ts';
import type { FailureStep } from './failure-steps.ts';

/** The actions that a screen offers after a failure, by the step that each takes. */
export type FailureActs = Readonly<
  Partial<Record<Exclude<FailureStep, 'wait' | 'helpdesk' | 'stop' | 'none'>, () => void>>
>;

interface FailureButtonProps {
  readonly step: FailureStep;
  readonly acts: FailureActs;
  /** Seconds to wait before the button can be pressed. */
  readonly seconds: number;
  readonly onTicket: () => void;
  /** Whether the ticket is on the clipboard. The button says so, as it is in sight where what it copies may not be. */
  readonly copied: boolean;
}

const icons: Readonly<Partial<Record<FailureStep, IconName>>> = {
  browser: 'globe',
  site: 'globe',
  passwords: 'lock',
  renew: 'key',
};

/** The button that fits a failure; none where there is nothing to do. */
export function FailureButton({ step, acts, seconds, onTicket, copied }: FailureButtonProps) {
  const { words } = useViewWords();
  if (step === 'none') return null;
  if (step === 'helpdesk' || step === 'stop') {
    return (
      <Button look="main" icon={copied ? 'check' : 'copy'} onPress={onTicket}>
        {copied ? words.trouble.copied : words.ticket.copy}
      </Button>
    );
  }
  if (step === 'wait') return <WaitButton seconds={seconds} onPress={acts.again} />;
  return (
    <Button look="main" {...(icons[step] === undefined ? {} : { icon: icons[step] })} onPress={() => acts[step]?.()}>
      {wordsOf(step, words)}
    </Button>
  );
}

/** A button to try again. It cannot be pressed before the platform allows it, and shows how long that is. */
function WaitButton({ seconds, onPress }: { readonly seconds: number; readonly onPress: (() => void) | undefined }) {
  const { words } = useViewWords();
  const left = useCountdown(seconds);
  return (
    <Button look="main" off={left > 0 && words.trouble.notYet} onPress={() => onPress?.()}>
      {left > 0 ? words.trouble.againIn({ seconds: left }) : words.phrases.tryAgain}
    </Button>
  );
}

function wordsOf(step: keyof FailureActs, { trouble, phrases, signIn, renewal }: AllWords): string {
  const texts: Readonly<Record<keyof FailureActs, string>> = {
    again: phrases.tryAgain,
    address: trouble.changeAddress,
    'sign-in': trouble.signInAgain,
    browser: signIn.withBrowser,
    site: trouble.openSite,
    passwords: trouble.seePasswords,
    name: trouble.otherName,
    renew: renewal.renewThis,
  };
  return texts[step];
}
