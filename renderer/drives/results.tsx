import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import type { RemovalLeft } from '../../electron/contract/outcome.ts';
import { useApp, useDrives, useHandOver, useWizard } from '../app/stores-context.tsx';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { CopyCode } from '../ui/copy-code.tsx';
import { Note } from '../ui/note.tsx';
import { hasDuty, type Result } from './result.ts';

/** How work has ended, over the list of drives, until it is read. */
export function Results() {
  const results = useDrives((state) => state.results);
  const box = useRef<HTMLDivElement>(null);
  // What appears together with its words is not heard: the region is there first.
  const [said, setSaid] = useState<readonly Result[]>([]);
  useEffect(() => {
    setSaid(results);
  }, [results]);
  const isDismissed = useRef(false);
  // Whoever has put a note away goes on at the next one, or at the heading, and not from the beginning of the window.
  useEffect(() => {
    if (!isDismissed.current) return;
    isDismissed.current = false;
    const next = box.current?.querySelector<HTMLElement>('.note-dismiss');
    (next ?? box.current?.closest('.screen')?.querySelector<HTMLElement>('h1'))?.focus();
  }, [said]);
  return (
    <div className="results" ref={box}>
      <div role="status">
        {said.map((result) => (
          <ResultNote
            key={result.attempt}
            result={result}
            onDismiss={() => {
              isDismissed.current = true;
            }}
          />
        ))}
      </div>
    </div>
  );
}

function ResultNote({ result, onDismiss }: { readonly result: Result; readonly onDismiss: () => void }) {
  const { words } = useViewWords();
  const readResult = useDrives((state) => state.readResult);
  const isOpen = hasDuty(result);
  return (
    <Note
      kind={isOpen ? 'soon' : 'good'}
      title={useTitle(result)}
      dismiss={{
        label: words.drives.dismiss,
        onPress: () => {
          readResult(result.attempt);
          onDismiss();
        },
      }}
      actions={result.is === 'undone' ? <StartAgain attempt={result.attempt} /> : <HandOver result={result} />}
    >
      {result.is === 'removed' && <Removed {...result} />}
      {result.is === 'undone' && <Undone {...result} />}
      {result.is === 'renewed' && <Renewed {...result} />}
      {result.is === 'letter-changed' && result.elsewhere !== undefined && <Elsewhere failure={result.elsewhere} />}
    </Note>
  );
}

function useTitle(result: Result): string {
  const { words } = useViewWords();
  switch (result.is) {
    case 'connected':
      return words.drives.connectedAgain(result);
    case 'disconnected':
      return words.drives.disconnected(result);
    case 'renamed':
      return words.drives.renamed(result);
    case 'folder-changed':
      return words.drives.folderChanged(result);
    case 'letter-changed':
      return words.drives.letterChanged(result);
    case 'removed':
      return words.removal.removedTitle(result);
    case 'undone':
      return words.working.undoneTitle;
    case 'renewed':
      return words.renewal.doneTitle(result.renewed);
  }
}

/** A drive has another letter than was chosen. */
function Elsewhere({ failure }: { readonly failure: Failure }) {
  const { summary, userAction } = useFailureWords()(failure);
  return (
    <p>
      {summary} {userAction}
    </p>
  );
}

/** A drive, or an application's app password, has been removed; what had to stay on the platform, if anything. */
function Removed({ isDrive, left }: Extract<Result, { is: 'removed' }>) {
  const { words, desktop } = useViewWords();
  const { removedText, leftDuty, leftLocalOnly, leftByHand } = isDrive ? words.removal : words.applications;
  const sentences = {
    duty: leftDuty,
    'local-only': leftLocalOnly,
    'by-hand': leftByHand,
    maybe: words.removal.leftMaybe,
  };
  const { keychain } = desktop;
  if (left === undefined) return <p>{removedText({ keychain })}</p>;
  return <Duty left={left}>{(values) => sentences[left.why]({ ...values, keychain })}</Duty>;
}

/** Nothing of a set-up is left, or nothing but an app password that the platform has not deleted yet. */
function Undone({ left }: Extract<Result, { is: 'undone' }>) {
  const { words } = useViewWords();
  if (left === undefined) return <p>{words.working.undoneIntro}</p>;
  return <Duty left={left}>{left.why === 'maybe' ? words.removal.leftMaybe : words.removal.leftDuty}</Duty>;
}

function StartAgain({ attempt }: { readonly attempt: number }) {
  const { words } = useViewWords();
  const begin = useWizard((state) => state.begin);
  const show = useApp((state) => state.show);
  const readResult = useDrives((state) => state.readResult);
  return (
    <Button
      onPress={() => {
        readResult(attempt);
        begin();
        show('wizard');
      }}
    >
      {words.working.startAgain}
    </Button>
  );
}

/** A new app password is in use, until a new day. */
function Renewed({ renewed, left }: Extract<Result, { is: 'renewed' }>) {
  const { words, day, desktop } = useViewWords();
  const allowed = useApp((state) => state.settings?.handOver.allowed ?? false);
  const { label, password } = renewed;
  const given = password.origin === 'provided';
  const { keychain } = desktop;
  const { renewal, applications } = words;
  return (
    <>
      <p>
        {password.expiresAt === undefined
          ? (given ? renewal.doneGiven : renewal.doneUnlimited)({ keychain })
          : renewal.doneUntil({ day: day(password.expiresAt), keychain })}
      </p>
      {renewed.forApplication === true && (
        <p>{(given ? applications.renewedNextGiven : applications.renewedNext)({ label })}</p>
      )}
      {renewed.forApplication === true && !allowed && <p>{applications.notAllowed}</p>}
      {left !== undefined && <Duty left={left}>{left.why === 'by-hand' ? renewal.oldByHand : renewal.oldLeft}</Duty>}
    </>
  );
}

interface DutyProps {
  readonly left: RemovalLeft;
  readonly children: (values: { name: string; what: string; link: string }) => string;
}

/** What somebody still has to do about an app password that stayed on the platform, with the page for it to be copied. */
function Duty({ left, children: sentence }: DutyProps): ReactNode {
  const { words } = useViewWords();
  const failure = useFailureWords();
  const what = left.failure === undefined ? '' : failure(left.failure).summary;
  return (
    <>
      <p className="note-duty">{words.drives.openTitle}</p>
      <p>{sentence({ name: left.passwordName, what, link: '' })}</p>
      {left.link !== undefined && <CopyCode code={left.link} copy={words.drives.copyAddress} />}
    </>
  );
}

/** An application that has a new app password needs to be handed it. */
function HandOver({ result }: { readonly result: Result }) {
  const { words } = useViewWords();
  const allowed = useApp((state) => state.settings?.handOver.allowed ?? false);
  const ask = useHandOver((state) => state.ask);
  const readResult = useDrives((state) => state.readResult);
  const id = result.is === 'renewed' && result.renewed.forApplication === true ? result.renewed.id : undefined;
  const kept = useDrives((state) => state.list?.applications.find((one) => one.id === id));
  if (!allowed || kept === undefined) return null;
  return (
    <Button
      look="main"
      icon="key"
      onPress={() => {
        readResult(result.attempt);
        ask(kept);
      }}
    >
      {words.applications.handOver}
    </Button>
  );
}
