import type { OwnedPasswordView } from '../../electron/contract/app-passwords.ts';
import { formatShortDay } from '../../electron/contract/words/formats.ts';
import { ownershipTexts, unusedText } from '../../electron/contract/words/passwords.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { passwordsViewTexts as texts } from '../../electron/contract/words/window/passwords.ts';
import { useWords, type Words } from '../app/use-words.ts';
import { Icon } from '../ui/icons.tsx';

interface PasswordRowProps {
  readonly id: string;
  readonly password: OwnedPasswordView;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly place: { readonly row: number; readonly count: number; readonly top: number };
  readonly onPress: () => void;
}

const looks = { here: 'good', orphan: 'soon', 'likely-orphan': 'soon', another: 'calm' } as const;

/** One app password: its name, whose it is, and when it was used. */
export function PasswordRow({ id, password, chosen, active, place, onPress }: PasswordRowProps) {
  const words = useWords();
  const { ownership, unused, usedBy } = password;
  return (
    <div
      id={id}
      className={`password-row ${active ? 'password-active' : ''}`}
      role="option"
      aria-selected={chosen}
      aria-setsize={place.count}
      aria-posinset={place.row + 1}
      style={{ top: `${place.top}px` }}
      onClick={onPress}
    >
      <span className="password-mark">{chosen && <Icon name="check" />}</span>
      <span className="password-words">
        <span className="password-name">{printable(password.name)}</span>{' '}
        <span className="password-pills">
          <span className={`pill pill-${looks[ownership]}`}>
            {words.t(ownershipTexts[ownership], { label: usedBy ?? '' })}
          </span>{' '}
          {unused && <span className="pill pill-soon">{words.t(unusedText)}</span>}
        </span>{' '}
        <span className="password-facts hint">{factsOf(password, words)}</span>
      </span>
    </div>
  );
}

function factsOf(password: OwnedPasswordView, { t, language }: Words): string {
  const { createdAt, lastUsedAt, expiresAt, method } = password;
  const day = (iso: string): string => formatShortDay(language, iso);
  const use =
    lastUsedAt === null
      ? t(texts.never)
      : method === null
        ? t(texts.used, { day: day(lastUsedAt) })
        : t(texts.usedBy, { day: day(lastUsedAt), what: method });
  const made = createdAt === null ? [] : [t(texts.made, { day: day(createdAt) })];
  const end = expiresAt === null ? [] : [t(texts.expires, { day: day(expiresAt) })];
  return [use, ...made, ...end].join(' · ');
}
