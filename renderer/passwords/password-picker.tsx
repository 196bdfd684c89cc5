import type { OwnedPasswordView, PasswordFilter } from '../../electron/contract/app-passwords.ts';
import { type AllWords, useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { PasswordBox } from './password-box.tsx';
import { PasswordTools } from './password-tools.tsx';
import { type Look, offersTools, type Selection } from './selection.ts';

interface PasswordPickerProps {
  readonly passwords: readonly OwnedPasswordView[];
  /** The filters that a long list has. */
  readonly filters: readonly PasswordFilter[];
  readonly selection: Selection;
  readonly onLook: (how: Look) => void;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** A list of app passwords to choose from, with how many there are, and with filters where it is long. */
export function PasswordPicker({ passwords, filters, selection, onLook, onChoose }: PasswordPickerProps) {
  const { words } = useViewWords();
  const { shown, chosen } = selection;
  const counts = { shown: shown.length, count: passwords.length, chosen: chosen.size };
  return (
    <div className="password-list">
      {offersTools(passwords, selection) && <PasswordTools selection={selection} filters={filters} onLook={onLook} />}
      <div className="password-sum">
        <p className="hint" role="status">
          {sumOf(counts, words.passwords)}
        </p>
        <Button
          look="link"
          onPress={() => {
            onChoose(chosen.size > 0 ? new Set() : new Set(shown.map(({ id }) => id)));
          }}
        >
          {chosen.size > 0 ? words.passwords.chooseNone : words.passwords.chooseAll}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="hint">{words.passwords.noneFound}</p>
      ) : (
        <PasswordBox passwords={shown} chosen={chosen} onChoose={onChoose} />
      )}
    </div>
  );
}

interface Counts {
  readonly shown: number;
  readonly count: number;
  readonly chosen: number;
}

function sumOf(counts: Counts, words: AllWords['passwords']): string {
  if (counts.chosen > 0) return words.countChosen(counts);
  return counts.shown < counts.count ? words.count(counts) : words.pick(counts);
}
