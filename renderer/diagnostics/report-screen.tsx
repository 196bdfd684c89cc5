import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { diagnosticsTexts } from '../../electron/contract/words/window/diagnostics.ts';
import { useApp, useDiagnostics } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** The report for the helpdesk: read first, then saved. */
export function ReportScreen() {
  const { t } = useWords();
  const report = useDiagnostics((state) => state.report);
  const save = useDiagnostics((state) => state.saveReport);
  const make = useDiagnostics((state) => state.makeReport);
  const close = useDiagnostics((state) => state.closeReport);
  const openHelp = useApp((state) => state.openHelp);
  const title = t(diagnosticsTexts.reportTitle);
  return (
    <Screen
      title={title}
      intro={t(diagnosticsTexts.reportIntro)}
      actions={
        <>
          <Button look="main" off={report.at !== 'shown'} onPress={() => void save()}>
            {t(diagnosticsTexts.save)}
          </Button>
          <Button look="quiet" onPress={close}>
            {t(phraseTexts.back)}
          </Button>
          <span className="grow" />
          <Button
            look="link"
            icon="info"
            onPress={() => {
              openHelp('helpdesk');
            }}
          >
            {t(diagnosticsTexts.help)}
          </Button>
        </>
      }
    >
      {report.at === 'making' && (
        <Waiting words={t(diagnosticsTexts.making)} slow={t(diagnosticsTexts.slow)} onStop={close} />
      )}
      {report.at === 'refused' && (
        <SmallTrouble
          failure={report.failure}
          actions={<Button onPress={() => void make()}>{t(phraseTexts.tryAgain)}</Button>}
        />
      )}
      {report.at === 'shown' && (
        <>
          <div role="status">
            {report.path !== null && <Note kind="good">{t(diagnosticsTexts.saved, { path: report.path })}</Note>}
          </div>
          {report.refused !== null && <SmallTrouble failure={report.refused} />}
          <pre className="card report" tabIndex={0} role="region" aria-label={t(diagnosticsTexts.reportText)}>
            {report.text}
          </pre>
        </>
      )}
    </Screen>
  );
}
