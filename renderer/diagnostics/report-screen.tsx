import { useRef, useState } from 'react';
import { visible } from '../../electron/contract/words/printable.ts';
import { useApp, useDiagnostics } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { copySelection, select } from '../ui/copy-text.ts';
import { More } from '../ui/more.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** Shows the report for the helpdesk, which the person reads before saving it. */
export function ReportScreen() {
  const { words, keys } = useViewWords();
  const report = useDiagnostics((state) => state.report);
  const save = useDiagnostics((state) => state.saveReport);
  const make = useDiagnostics((state) => state.makeReport);
  const close = useDiagnostics((state) => state.closeReport);
  const title = words.diagnostics.reportTitle;
  const text = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState<'copied' | 'selected' | null>(null);
  const copy = (): void => {
    if (text.current === null) return;
    select(text.current);
    setCopied(copySelection() ? 'copied' : 'selected');
  };
  return (
    <Screen
      name="report"
      title={title}
      intro={words.diagnostics.reportIntro}
      actions={
        <>
          <Button look="main" off={report.at !== 'shown'} onPress={() => void save()}>
            {words.diagnostics.save}
          </Button>
          <Button icon="copy" off={report.at !== 'shown'} onPress={copy}>
            {words.diagnostics.copy}
          </Button>
          <Button look="quiet" wayOut onPress={close}>
            {words.phrases.back}
          </Button>
        </>
      }
    >
      {report.at === 'making' && (
        <Waiting words={words.diagnostics.making} slow={words.diagnostics.slow} onStop={close} />
      )}
      {report.at === 'refused' && (
        <SmallTrouble
          failure={report.failure}
          actions={<Button onPress={() => void make()}>{words.phrases.tryAgain}</Button>}
        />
      )}
      {report.at === 'shown' && (
        <>
          <div role="status">
            {report.path !== null && (
              <Note kind="good">
                <p>{words.diagnostics.saved}</p>
                <code>{visible(report.path)}</code>
              </Note>
            )}
            {copied === 'copied' && <Note kind="good">{words.diagnostics.copied}</Note>}
            {copied === 'selected' && <Note kind="info">{words.diagnostics.selected({ keys: keys('Mod+C') })}</Note>}
          </div>
          {report.refused !== null && <SmallTrouble failure={report.refused} />}
          <Contents />
          <pre className="card report" ref={text} role="region" aria-label={words.diagnostics.reportText}>
            {report.text}
          </pre>
        </>
      )}
    </Screen>
  );
}

/** Says what is in the report, and what is not. */
function Contents() {
  const { words } = useViewWords();
  const openHelp = useApp((state) => state.openHelp);
  const { system, checks, drives, policy, log, not } = words.diagnostics.contained;
  return (
    <More title={words.diagnostics.contents}>
      <ul className="bullets">
        {[system, checks, drives, policy, log].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>{not}</p>
      <Button
        look="link"
        icon="info"
        onPress={() => {
          openHelp('helpdesk');
        }}
      >
        {words.diagnostics.help}
      </Button>
    </More>
  );
}
