import { useEffect } from 'react';
import { CoveringSign } from '../privacy/covering.tsx';
import { directionOf } from '../../electron/contract/words/language.ts';
import { WaitingWords } from '../ui/button.tsx';
import { lazyView } from '../ui/lazy-view.tsx';
import { Note } from '../ui/note.tsx';
import { WizardRail } from '../wizard/wizard-rail.tsx';
import { Wizard } from '../wizard/wizard.tsx';
import { MainRail, Rail } from './rail.tsx';
import { useAccent } from './use-accent.ts';
import { useShortcutKeys } from './shortcut-keys.ts';
import { useApp, useWizard } from './stores-context.tsx';
import { useWords } from './use-words.ts';
import { OtherView } from './views.tsx';

// These components need the words of every failure, which the first screen does not load.
const notStartedScreen = lazyView(async () => (await import('./not-started.tsx')).NotStarted);
const helpScreen = lazyView(async () => (await import('../help/help-screen.tsx')).HelpScreen);
const shortcutsDialog = lazyView(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog);
const recoveredNote = lazyView(async () => (await import('./recovered-note.tsx')).RecoveredNote);

/** The whole window: the rail and the stage. */
export function App() {
  const { language, words } = useWords();
  const view = useApp((state) => state.view);
  const settled = useApp((state) => state.settled);
  const shortcuts = useApp((state) => state.shortcuts);
  useShortcutKeys();
  useAccent();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  return (
    <WaitingWords value={words.phrases.waits}>
      <div className="window">
        {!settled ? <Rail className="rail-main" /> : view === 'wizard' ? <WizardRail /> : <MainRail />}
        <main className="stage">
          <CoveringSign />
          <Stage />
        </main>
        {shortcuts && <shortcutsDialog.View />}
      </div>
    </WaitingWords>
  );
}

function Stage() {
  const { words } = useWords();
  const view = useApp((state) => state.view);
  const help = useApp((state) => state.help);
  const settled = useApp((state) => state.settled);
  const notStarted = useApp((state) => state.notStarted);
  if (notStarted !== null) return <notStartedScreen.View failure={notStarted} />;
  if (!settled) return <p className="starting late">{words.phrases.starting}</p>;
  if (help !== null) return <helpScreen.View page={help} />;
  if (view !== 'wizard') return <OtherView view={view} />;
  return (
    <>
      <WizardNotes />
      <Wizard />
    </>
  );
}

/** Shows notes that matter during a set-up but do not belong to it. */
function WizardNotes() {
  const { words } = useWords();
  const waitingLink = useWizard((state) => (state.page === 'link' ? null : state.link));
  const recovered = useApp((state) => state.recovered.length > 0);
  if (waitingLink === null && !recovered) return null;
  return (
    <div className="stage-notes">
      {recovered && <recoveredNote.View />}
      {waitingLink !== null && <Note kind="info">{words.address.linkWaits({ host: waitingLink.host })}</Note>}
    </div>
  );
}
