import { visible } from '../../electron/contract/words/printable.ts';
import { useApp, useDiagnostics } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** Shows the report for the helpdesk, which the person reads before saving it. */
export function ReportScreen() {
  const { words } = useWords();
  const report = useDiagnostics((state) => state.report);
  const save = useDiagnostics((state) => state.saveReport);
  const make = useDiagnostics((state) => state.makeReport);
  const close = useDiagnostics((state) => state.closeReport);
  const openHelp = useApp((state) => state.openHelp);
  const title = words.diagnostics.reportTitle;
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
          <Button look="quiet" wayOut onPress={close}>
            {words.phrases.back}
          </Button>
          <span className="grow" />
          <Button
            look="link"
            icon="info"
            onPress={() => {
              openHelp('helpdesk');
            }}
          >
            {words.diagnostics.help}
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
          </div>
          {report.refused !== null && <SmallTrouble failure={report.refused} />}
          <pre className="card report" tabIndex={0} role="region" aria-label={words.diagnostics.reportText}>
            {report.text}
          </pre>
        </>
      )}
    </Screen>
  );
}
