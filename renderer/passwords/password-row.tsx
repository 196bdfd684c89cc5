import type { CSSProperties } from 'react';
import { type OwnedPasswordView, whoseWords } from '../../electron/contract/app-passwords.ts';
import { formatShortDay } from '../../electron/contract/words/formats.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { filled } from '../../electron/contract/words/speech.ts';
import { type AllWords, useViewWords } from '../app/use-view-words.ts';
import { Icon } from '../ui/icons.tsx';

interface PasswordRowProps {
  readonly id: string;
  readonly password: OwnedPasswordView;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly place: { readonly row: number; readonly count: number };
  readonly onPress: () => void;
}

const looks = { here: 'good', orphan: 'soon', 'likely-orphan': 'soon', another: 'calm' } as const;

/**
 * Gives the number of rows before a place in the list. The style sheet multiplies it by the height of a row, so that all is in
 * place also right after that has changed.
 */
export function rowsProperty(rows: number): CSSProperties {
  return { '--rows': rows } as CSSProperties;
}

/** One app password: its name, who uses it, and when it was used. */
export function PasswordRow({ id, password, chosen, active, place, onPress }: PasswordRowProps) {
  const { words } = useViewWords();
  const { ownership, unused, usedBy } = password;
  return (
    <div
      id={id}
      className={`password-row ${active ? 'password-active' : ''}`}
      role="option"
      aria-selected={chosen}
      aria-setsize={place.count}
      aria-posinset={place.row + 1}
      style={rowsProperty(place.row)}
      onClick={onPress}
    >
      <span className="password-mark">{chosen && <Icon name="check" />}</span>
      <span className="password-words">
        <span className="password-name">{printable(password.name)}</span>{' '}
        <span className="password-pills">
          <span className={`pill pill-${looks[ownership]}`}>
            {filled(words.ownership[whoseWords(password)], { label: usedBy ?? '' })}
          </span>{' '}
          {unused && <span className="pill pill-soon">{words.unused}</span>}
        </span>{' '}
        <span className="password-facts hint">{factsOf(password, words)}</span>
      </span>
    </div>
  );
}

function factsOf(password: OwnedPasswordView, words: AllWords): string {
  const { createdAt, lastUsedAt, expiresAt, method } = password;
  const day = (iso: string): string => formatShortDay(words.language, iso);
  const use =
    lastUsedAt === null
      ? words.passwords.never
      : method === null
        ? words.passwords.used({ day: day(lastUsedAt) })
        : words.passwords.usedBy({ day: day(lastUsedAt), what: method });
  const made = createdAt === null ? [] : [words.passwords.made({ day: day(createdAt) })];
  const end = expiresAt === null ? [] : [words.passwords.expires({ day: day(expiresAt) })];
  return [use, ...made, ...end].join(' · ');
}
