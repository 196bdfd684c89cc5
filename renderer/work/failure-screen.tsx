import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import type { StepId } from '../../electron/contract/view.ts';
import { impersonal } from '../../electron/contract/impersonal.ts';
import { useApp, useDiagnostics, useWork } from '../app/stores-context.tsx';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useViewWords, type AllWords } from '../app/use-view-words.ts';
import { FailureHelp } from '../help/help-button.tsx';
import { CoverButton } from '../privacy/covering.tsx';
import { Button } from '../ui/button.tsx';
import { CopyCode } from '../ui/copy-code.tsx';
import { copySelection, select } from '../ui/copy-text.ts';
import { More } from '../ui/more.tsx';
import { Note } from '../ui/note.tsx';
import { screenNames } from '../ui/screen-names.ts';
import { Screen } from '../ui/screen.tsx';
import { FailureButton, type FailureActs } from './failure-button.tsx';
import { mayTryAgainBeside, secondsToWait, stepFor } from './failure-steps.ts';
import { failedStep } from './failure-title.ts';
import { ticketText } from './ticket.ts';

interface FailureScreenProps {
  readonly failure: Failure;
  readonly failedAt: StepId | null;
  readonly after: keyof AllWords['after'];
  /** The platform's host, where it is known. */
  readonly host?: string | undefined;
  /** The actions that this screen offers. One of them becomes the button that fits the failure. */
  readonly acts: FailureActs;
  /** Replaces that button, where there is something better. */
  readonly instead?: ReactNode;
  /** The other buttons: undoing, and the way out. */
  readonly children: ReactNode;
}

/** The screen of a failure: what happened, what to do, and what the helpdesk needs to know. */
export function FailureScreen(props: FailureScreenProps) {
  const { failure, failedAt, after, host, acts, instead, children } = props;
  const { words } = useViewWords();
  const { summary, userAction } = useFailureWords()(failure);
  const ticket = useTicket(failure, host);
  const step = stepFor(failure, Object.keys(acts) as (keyof FailureActs)[]);
  const again = acts.again;
  return (
    <Screen
      name="failed"
      title={words.troubleTitles[failedStep(failure, failedAt)]}
      intro={words.after[after]}
      actions={
        <>
          {instead ?? (
            <FailureButton
              step={step}
              acts={acts}
              seconds={secondsToWait(failure, Date.parse(ticket.at))}
              onTicket={ticket.copy}
              copied={ticket.result === 'copied'}
            />
          )}
          {again !== undefined && (instead !== undefined || mayTryAgainBeside(step)) && (
            <Button onPress={again}>{words.phrases.tryAgain}</Button>
          )}
          {children}
        </>
      }
    >
      <Note kind="bad" title={summary} urgent />
      <div className="ways-on">
        <section aria-label={words.trouble.todo}>
          <h2>{words.trouble.todo}</h2>
          <p>{userAction}</p>
          <FailureHelp failure={failure} />
        </section>
        <ForHelpdesk failure={failure} ticket={ticket} />
      </div>
    </Screen>
  );
}

interface Ticket {
  readonly text: string;
  /** The time of the failure, ISO 8601. */
  readonly at: string;
  readonly box: React.RefObject<HTMLDetailsElement | null>;
  readonly result: 'copied' | 'selected' | null;
  /** Shows the ticket, and copies it. */
  readonly copy: () => void;
}

/** Makes the text of a helpdesk's ticket. The person sees it before it can be copied. */
function useTicket(failure: Failure, host: string | undefined): Ticket {
  const { words, moment } = useViewWords();
  const text = useFailureWords()(impersonal(failure));
  const version = useApp((state) => state.start?.version ?? '');
  const endedAt = useWork((state) => state.endedAt);
  const [shownAt] = useState(() => new Date().toISOString());
  const at = endedAt ?? shownAt;
  const box = useRef<HTMLDetailsElement>(null);
  const [result, setResult] = useState<Ticket['result']>(null);
  const copy = (): void => {
    const pre = box.current?.querySelector('pre');
    if (box.current === null || !pre) return;
    box.current.open = true;
    select(pre);
    setResult(copySelection() ? 'copied' : 'selected');
  };
  const parts = { failure, text, screen: screenNames.failed, time: moment(at), version, host };
  return { text: ticketText(parts, words), at, box, result, copy };
}

function ForHelpdesk({ failure, ticket }: { readonly failure: Failure; readonly ticket: Ticket }) {
  const { words, keys } = useViewWords();
  const show = useApp((state) => state.show);
  const makeReport = useDiagnostics((state) => state.makeReport);
  const { name, phone, url } = useApp((state) => state.settings)?.contact ?? {};
  const status = useRef<HTMLParagraphElement>(null);
  // What was asked for from the buttons at the bottom may be out of sight here.
  useEffect(() => {
    if (ticket.result === 'selected') status.current?.scrollIntoView({ block: 'nearest' });
  }, [ticket.result]);
  const contact = [name, phone, url].filter((one) => one !== undefined).join(' · ');
  return (
    <section className="card for-helpdesk" aria-label={words.trouble.helpdesk}>
      <h2>{words.trouble.helpdesk}</h2>
      <div className="helpdesk-line">
        <CopyCode code={failure.code} reference={failure.reference} />
        <Button
          look="link"
          icon="pulse"
          onPress={() => {
            show('diagnostics');
            void makeReport();
          }}
        >
          {words.trouble.report}
        </Button>
        <CoverButton />
      </div>
      {contact !== '' && (
        <p>
          {words.phrases.labelled({ label: words.trouble.contact })} {contact}
        </p>
      )}
      <More title={words.trouble.details} box={ticket.box}>
        <pre className="ticket">{ticket.text}</pre>
        <Button look="link" icon={ticket.result === 'copied' ? 'check' : 'copy'} onPress={ticket.copy}>
          {words.ticket.copy}
        </Button>
      </More>
      <p role="status" className="hint" ref={status}>
        {ticket.result === 'copied' && words.ticket.copied}
        {ticket.result === 'selected' && words.ticket.selected({ keys: keys('Mod+C') })}
      </p>
    </section>
  );
}
