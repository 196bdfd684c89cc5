import { useEffect } from 'react';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { diagnosticsTexts } from '../../electron/contract/words/window/diagnostics.ts';
import { useDiagnostics } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Findings } from './findings.tsx';
import { ReportScreen } from './report-screen.tsx';

/** The checks of this computer, or the report for the helpdesk. */
export function DiagnosticsView() {
  const report = useDiagnostics((state) => state.report.at !== 'nothing');
  return report ? <ReportScreen /> : <Checks />;
}

function Checks() {
  const { t } = useWords();
  const checks = useDiagnostics((state) => state.checks);
  const run = useDiagnostics((state) => state.run);
  const stop = useDiagnostics((state) => state.stop);
  const makeReport = useDiagnostics((state) => state.makeReport);
  useEffect(() => {
    void run();
  }, [run]);
  const running = checks.at === 'running' || checks.at === 'nothing';
  return (
    <Screen
      title={t(diagnosticsTexts.title)}
      intro={t(diagnosticsTexts.intro)}
      actions={
        <>
          <Button look="main" onPress={() => void makeReport()}>
            {t(diagnosticsTexts.report)}
          </Button>
          <Button icon="restart" off={running} onPress={() => void run()}>
            {t(diagnosticsTexts.again)}
          </Button>
        </>
      }
    >
      {running && <Waiting words={t(diagnosticsTexts.running)} slow={t(diagnosticsTexts.slow)} onStop={stop} />}
      {checks.at === 'stopped' && <p role="status">{t(diagnosticsTexts.stopped)}</p>}
      {checks.at === 'refused' && (
        <SmallTrouble
          failure={checks.failure}
          actions={<Button onPress={() => void run()}>{t(phraseTexts.tryAgain)}</Button>}
        />
      )}
      {checks.at === 'done' && <Findings findings={checks.findings} />}
    </Screen>
  );
}
