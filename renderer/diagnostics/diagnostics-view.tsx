import { useEffect } from 'react';
import { useDiagnostics } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Findings } from './findings.tsx';
import { ReportScreen } from './report-screen.tsx';

/** Shows the checks of this computer, or the report for the helpdesk. */
export function DiagnosticsView() {
  const report = useDiagnostics((state) => state.report.at !== 'nothing');
  return report ? <ReportScreen /> : <Checks />;
}

function Checks() {
  const { words } = useViewWords();
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
      name="diagnostics"
      title={words.diagnostics.title}
      intro={words.diagnostics.intro}
      actions={
        <>
          <Button look="main" onPress={() => void makeReport()}>
            {words.diagnostics.report}
          </Button>
          <Button icon="restart" off={running} onPress={() => void run()}>
            {words.diagnostics.again}
          </Button>
        </>
      }
    >
      {running && <Waiting words={words.diagnostics.running} slow={words.diagnostics.slow} onStop={stop} />}
      {checks.at === 'stopped' && <p role="status">{words.diagnostics.stopped}</p>}
      {checks.at === 'refused' && (
        <SmallTrouble
          failure={checks.failure}
          actions={<Button onPress={() => void run()}>{words.phrases.tryAgain}</Button>}
        />
      )}
      {checks.at === 'done' && <Findings findings={checks.findings} />}
    </Screen>
  );
}
