import { useEffect } from 'react';
import { aboutTexts } from '../../electron/contract/words/window/about.ts';
import { addressTexts } from '../../electron/contract/words/window/address.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { AboutView } from '../about/about-view.tsx';
import { DiagnosticsView } from '../diagnostics/diagnostics-view.tsx';
import { DrivesView } from '../drives/drives-view.tsx';
import { PasswordsView } from '../passwords/passwords-view.tsx';
import { SettingsView } from '../settings/settings-view.tsx';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Wizard } from '../wizard/wizard.tsx';
import { WizardRail } from '../wizard/wizard-rail.tsx';
import { MainRail, Rail } from './rail.tsx';
import { RecoveredNote } from './recovered-note.tsx';
import { useApp, useWizard } from './stores-context.tsx';
import { useWords } from './use-words.ts';

/** The whole window. */
export function App() {
  const { language } = useWords();
  const view = useApp((state) => state.view);
  const settled = useApp((state) => state.settled);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <div className="window">
      {!settled ? <Rail className="rail-main" /> : view === 'wizard' ? <WizardRail /> : <MainRail />}
      <main className="stage">
        <Stage />
      </main>
    </div>
  );
}

function Stage() {
  const { t } = useWords();
  const view = useApp((state) => state.view);
  const settled = useApp((state) => state.settled);
  const notStarted = useApp((state) => state.notStarted);
  const quit = useApp((state) => state.quit);
  if (notStarted !== null) {
    return (
      <Screen title={t(phraseTexts.notStarted)} actions={<Button onPress={quit}>{t(aboutTexts.quit)}</Button>}>
        <SmallTrouble failure={notStarted} />
      </Screen>
    );
  }
  if (!settled) return <p className="starting late">{t(phraseTexts.starting)}</p>;
  switch (view) {
    case 'wizard':
      return (
        <>
          <WizardNotes />
          <Wizard />
        </>
      );
    case 'drives':
      return <DrivesView />;
    case 'passwords':
      return <PasswordsView />;
    case 'diagnostics':
      return <DiagnosticsView />;
    case 'settings':
      return <SettingsView />;
    case 'about':
      return <AboutView />;
  }
}

/** What has to be known during a set-up without being about it. */
function WizardNotes() {
  const { t } = useWords();
  const waitingLink = useWizard((state) => (state.page === 'link' ? null : state.link));
  const recovered = useApp((state) => state.recovered.length > 0);
  if (waitingLink === null && !recovered) return null;
  return (
    <div className="stage-notes">
      <RecoveredNote />
      {waitingLink !== null && <Note kind="info">{t(addressTexts.linkWaits, { host: waitingLink.host })}</Note>}
    </div>
  );
}
