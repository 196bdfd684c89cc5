import { useId } from 'react';
import { passwordFilters, passwordSorts } from '../../electron/contract/app-passwords.ts';
import { usePasswords } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { useScreenWords } from '../ui/screen.tsx';

/** The search, filter and order of the list. */
export function PasswordTools() {
  const { words } = useViewWords();
  const id = useId();
  const screen = useScreenWords();
  const { search, filter, sort, look } = usePasswords((state) => state);
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
              look({ search: event.currentTarget.value });
            }}
          />
        </div>
      </div>
      <List
        label={words.passwords.show}
        options={passwordFilters}
        words={words.passwordFilters}
        value={filter}
        onChoose={(chosen) => {
          look({ filter: chosen });
        }}
      />
      <List
        label={words.passwords.order}
        options={passwordSorts}
        words={words.passwordSorts}
        value={sort}
        onChoose={(chosen) => {
          look({ sort: chosen });
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
