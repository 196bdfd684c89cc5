import { useState } from 'react';
import type { QuestionView } from '../../electron/contract/questions.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { yourDriveTexts } from '../../electron/contract/words/window/your-drive.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Screen } from '../ui/screen.tsx';
import type { SignInFormProps } from './sign-in-form.ts';

interface FolderFormProps extends SignInFormProps {
  readonly question: Extract<QuestionView, { kind: 'folder' }>;
}

/** Not the name of any folder. */
const ALL = 'all';

/** Which folder the drive shows, where the platform's root only lists folders. */
export function FolderForm({ question, busy, leaving, onAnswer, onBack, backWords }: FolderFormProps) {
  const { host, folders } = question;
  const { t } = useWords();
  const [chosen, setChosen] = useState(folders.length === 0 ? ALL : '0');
  const waiting = busy || leaving;
  const options = [
    ...folders.map((name, at) => ({
      ...{
        id: String(at),
        icon: 'folder' as const,
        title: printable(name),
        hint: t(yourDriveTexts.folderOf, { host }),
      },
    })),
    { id: ALL, icon: 'folder' as const, title: t(yourDriveTexts.allFolders), hint: t(yourDriveTexts.allFoldersHint) },
  ];
  return (
    <Screen
      title={t(yourDriveTexts.folderTitle)}
      intro={t(yourDriveTexts.folderIntro, { host })}
      onSubmit={() => {
        if (!waiting) onAnswer({ kind: 'folder', folder: folders[Number(chosen)] ?? '' });
      }}
      actions={
        <>
          <Button look="main" type="submit" off={waiting}>
            {t(phraseTexts.next)}
          </Button>
          <Button look="quiet" off={leaving} onPress={onBack}>
            {backWords}
          </Button>
        </>
      }
    >
      <Choice legend={t(yourDriveTexts.folders)} name="folder" options={options} chosen={chosen} onChoose={setChosen} />
    </Screen>
  );
}
