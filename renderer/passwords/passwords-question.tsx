import { useState } from 'react';
import type { Answer, QuestionView } from '../../electron/contract/questions.ts';
import type { WorkKind } from '../../electron/contract/window.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { PasswordBox } from './password-box.tsx';
import { Stops } from './stops.tsx';

interface PasswordsQuestionProps {
  readonly question: Extract<QuestionView, { kind: 'passwords' }>;
  readonly busy: boolean;
  readonly onAnswer: (answer: Answer) => void;
  /** Gives up the whole piece of work. */
  readonly onBack: () => void;
  readonly kind: WorkKind;
}

/** Asks during other work which app passwords may be deleted. At the limit, at least one has to be. */
export function PasswordsQuestion({ question, busy, onAnswer, onBack, kind }: PasswordsQuestionProps) {
  const { words } = useViewWords();
  const { why, passwords, limit } = question;
  const certain = why === 'orphans' ? passwords.filter(({ ownership }) => ownership === 'orphan') : [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(certain.map(({ id }) => id)));
  const [missing, setMissing] = useState(false);
  const meant = passwords.filter(({ id }) => chosen.has(id));
  const atLimit = why === 'limit';
  const submit = (): void => {
    if (busy) return;
    setMissing(atLimit && meant.length === 0);
    if (!atLimit || meant.length > 0) onAnswer({ kind: 'passwords', revoke: meant.map(({ id }) => id) });
  };
  return (
    <Screen
      name="room"
      title={atLimit ? words.passwords.limitTitle : words.passwords.orphansQuestion}
      intro={
        atLimit ? words.passwords.limitIntro({ limit }) : words.passwords.orphansIntro({ count: passwords.length })
      }
      onSubmit={submit}
      actions={
        <>
          <Button look={meant.length > 0 ? 'danger' : 'main'} type="submit" off={busy}>
            {meant.length > 0
              ? words.passwords.deleteAndGoOn({ count: meant.length })
              : atLimit
                ? words.phrases.next
                : words.passwords.goOn}
          </Button>
          {!atLimit && meant.length > 0 && (
            <Button
              off={busy}
              onPress={() => {
                onAnswer({ kind: 'passwords', revoke: [] });
              }}
            >
              {words.passwords.goOn}
            </Button>
          )}
          <Button look="quiet" wayOut onPress={onBack}>
            {kind === 'setup'
              ? words.passwords.cancelSetUp
              : kind === 'renew'
                ? words.passwords.cancelRenewal
                : words.phrases.cancel}
          </Button>
        </>
      }
    >
      <div role="status">{missing && meant.length === 0 && <Note kind="bad">{words.passwords.chooseOne}</Note>}</div>
      {busy && (
        <Waiting words={words.passwords.deleting} slow={words.phrases.slow({ host: words.phrases.yourPlatform })} />
      )}
      <Stops passwords={meant} />
      <PasswordBox passwords={passwords} chosen={chosen} onChoose={setChosen} />
    </Screen>
  );
}
