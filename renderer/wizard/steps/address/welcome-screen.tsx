import { useApp, useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Screen } from '../../../ui/screen.tsx';

/** Says what Latchkey is for, before a new user is asked anything. */
export function WelcomeScreen() {
  const { words } = useWords();
  const start = useWizard((state) => state.start);
  const platform = useApp((state) => state.settings?.platform);
  return (
    <Screen
      name="welcome"
      title={words.welcome.title}
      intro={words.welcome.intro}
      onSubmit={start}
      actions={
        <Button look="main" type="submit">
          {words.welcome.begin}
        </Button>
      }
    >
      <Drawing />
      {platform !== undefined && <p className="hint">{words.welcome.fixed({ address: platform })}</p>}
    </Screen>
  );
}

/** Draws a key that opens a window with a drive in it: a folder of the company's files. */
function Drawing() {
  return (
    <svg className="empty-picture welcome-picture" viewBox="0 0 320 150" aria-hidden="true" focusable="false">
      <path className="empty-ground" d="M16 134h288" />
      <g className="empty-drive">
        <rect x="118" y="22" width="150" height="96" rx="9" />
        <path d="M118 42h150M100 134l10-16h166l10 16M130 32h.01M140 32h.01" />
      </g>
      <path
        className="welcome-folder"
        d="M156 98V62a5 5 0 0 1 5-5h19l7 8h38a5 5 0 0 1 5 5v28a5 5 0 0 1-5 5h-64a5 5 0 0 1-5-5Z"
      />
      <path className="welcome-tick" d="m182 84 8 8 15-17" />
      <g className="empty-case">
        <path className="empty-handle" d="M40 84v-6a9 9 0 0 1 9-9h16a9 9 0 0 1 9 9v6" />
        <rect x="20" y="84" width="74" height="50" rx="12" />
      </g>
      <circle className="empty-key" cx="44" cy="109" r="9.5" />
      <path className="empty-key" d="M53.5 109H80m0 0v8m-9.5-8v6" />
      <path className="empty-line" d="M94 96h14" strokeDasharray="4 6" />
    </svg>
  );
}
