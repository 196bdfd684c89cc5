import { useId } from 'react';
import { type PasswordFilter, passwordSorts } from '../../electron/contract/app-passwords.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { useScreenWords } from '../ui/screen.tsx';
import type { Look, Selection } from './selection.ts';

interface PasswordToolsProps {
  readonly selection: Selection;
  readonly filters: readonly PasswordFilter[];
  readonly onLook: (how: Look) => void;
}

/** The search, filter and order of the list. */
export function PasswordTools({ selection, filters, onLook }: PasswordToolsProps) {
  const { words } = useViewWords();
  const id = useId();
  const screen = useScreenWords();
  const { search, filter, sort } = selection;
  return (
    <div className="password-tools" role="group" aria-label={words.passwords.tools}>
      <div className="field">
        <label htmlFor={`${id}-search`}>{words.passwords.search}</label>
        <div className="input-line">
          <input
            id={`${id}-search`}
            className="input"
            type="search"
            value={search}
            maxLength={200}
            spellCheck={false}
            data-first=""
            aria-describedby={screen}
            onChange={(event) => {
              onLook({ search: event.currentTarget.value });
            }}
          />
        </div>
      </div>
      <List
        label={words.passwords.show}
        options={filters}
        words={words.passwordFilters}
        value={filter}
        onChoose={(chosen) => {
          onLook({ filter: chosen });
        }}
      />
      <List
        label={words.passwords.order}
        options={passwordSorts}
        words={words.passwordSorts}
        value={sort}
        onChoose={(chosen) => {
          onLook({ sort: chosen });
        }}
      />
    </div>
  );
}

interface ListProps<Id extends string> {
  readonly label: string;
  readonly options: readonly Id[];
  readonly words: Readonly<Record<Id, string>>;
  readonly value: Id;
  readonly onChoose: (id: Id) => void;
}

function List<Id extends string>({ label, options, words, value, onChoose }: ListProps<Id>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={value}
        onChange={(event) => {
          const chosen = options.find((each) => each === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
