import { useState } from 'react';
import type { QuestionView } from '../../electron/contract/questions.ts';
import { printable } from '../../electron/contract/words/printable.ts';
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
  const { words } = useWords();
  const [chosen, setChosen] = useState(folders.length === 0 ? ALL : '0');
  const waiting = busy || leaving;
  const options = [
    ...folders.map((name, at) => ({
      ...{
        id: String(at),
        icon: 'folder' as const,
        title: printable(name),
        hint: words.yourDrive.folderOf({ host }),
      },
    })),
    { id: ALL, icon: 'folder' as const, title: words.yourDrive.allFolders, hint: words.yourDrive.allFoldersHint },
  ];
  return (
    <Screen
      title={words.yourDrive.folderTitle}
      intro={words.yourDrive.folderIntro({ host })}
      onSubmit={() => {
        if (!waiting) onAnswer({ kind: 'folder', folder: folders[Number(chosen)] ?? '' });
      }}
      actions={
        <>
          <Button look="main" type="submit" off={waiting}>
            {words.phrases.next}
          </Button>
          <Button look="quiet" off={leaving} onPress={onBack}>
            {backWords}
          </Button>
        </>
      }
    >
      <Choice legend={words.yourDrive.folders} name="folder" options={options} chosen={chosen} onChoose={setChosen} />
    </Screen>
  );
}
