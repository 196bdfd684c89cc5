import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Ticking } from '../ui/ticking.tsx';
import type { Ending } from './ending.ts';

/** Seconds before the end at which screen readers are told once more. */
const NEAR_S = 20;

/** Tells that the person is about to be signed out because nothing happens, and extends the time by one press. */
export function SessionEnd({ ending, onStay }: { readonly ending: Ending | null; readonly onStay: () => void }) {
  const { words } = useViewWords();
  return (
    <div role="status">
      {ending !== null && (
        <Note
          kind="soon"
          actions={ending.extensions > 0 ? <Button onPress={onStay}>{words.passwords.stay}</Button> : undefined}
        >
          <Ticking
            key={ending.until}
            until={ending.until}
            near={NEAR_S}
            say={(seconds) => words.passwords.ending({ seconds })}
          />
          {ending.extensions === 0 && ` ${words.passwords.endingLast}`}
        </Note>
      )}
    </div>
  );
}
