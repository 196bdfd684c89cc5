import { useId } from 'react';
import type { Failure } from '../../electron/contract/failure.ts';
import type { DriveView } from '../../electron/contract/window.ts';
import { useDrives } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { textOf } from '../ui/field.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { letterOf } from './letter-of.ts';

interface LetterFormProps {
  readonly drive: DriveView;
  /** The letters that it can have. */
  readonly free: readonly string[];
  /** Why it could not have the last one. */
  readonly refused: Failure | null;
}

/** Asks for another letter for a drive, where drives have letters. */
export function LetterForm({ drive, free, refused }: LetterFormProps) {
  const { words } = useViewWords();
  const id = useId();
  const changeLetter = useDrives((state) => state.changeLetter);
  const keep = useDrives((state) => state.keep);
  const present = letterOf(drive);
  return (
    <Screen
      name="letter"
      title={words.change.letterTitle}
      intro={words.change.letterIntro}
      onSubmit={(form) => {
        const letter = textOf(form, 'letter');
        if (letter === present || letter === '') keep();
        else void changeLetter(letter);
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {words.change.changeLetter}
          </Button>
          <Button look="quiet" wayOut onPress={keep}>
            {words.phrases.cancel}
          </Button>
        </>
      }
    >
      {refused !== null && <SmallTrouble failure={refused} />}
      <div className="field">
        <label htmlFor={id}>{words.change.letter}</label>
        <select className="select" id={id} name="letter" defaultValue={present} data-first="">
          {[...new Set([...(present === undefined ? [] : [present]), ...free])].sort().map((letter) => (
            <option key={letter} value={letter}>
              {letter === present ? words.change.letterNow({ letter: `${letter}:` }) : `${letter}:`}
            </option>
          ))}
        </select>
      </div>
    </Screen>
  );
}
