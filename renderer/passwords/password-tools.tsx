import { useId } from 'react';
import { passwordFilters, passwordSorts } from '../../electron/contract/app-passwords.ts';
import type { Text } from '../../electron/contract/words/language.ts';
import {
  passwordFilterTexts,
  passwordSortTexts,
  passwordsViewTexts as texts,
} from '../../electron/contract/words/window/passwords.ts';
import { usePasswords } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { useScreenWords } from '../ui/screen.tsx';

/** Search, filter and order of the list. */
export function PasswordTools() {
  const { t } = useWords();
  const id = useId();
  const screen = useScreenWords();
  const { search, filter, sort, look } = usePasswords((state) => state);
  return (
    <div className="password-tools" role="group" aria-label={t(texts.tools)}>
      <div className="field">
        <label htmlFor={`${id}-search`}>{t(texts.search)}</label>
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
        label={t(texts.show)}
        options={passwordFilters}
        words={passwordFilterTexts}
        value={filter}
        onChoose={(chosen) => {
          look({ filter: chosen });
        }}
      />
      <List
        label={t(texts.order)}
        options={passwordSorts}
        words={passwordSortTexts}
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
  readonly words: Readonly<Record<Id, Text>>;
  readonly value: Id;
  readonly onChoose: (id: Id) => void;
}

function List<Id extends string>({ label, options, words, value, onChoose }: ListProps<Id>) {
  const { t } = useWords();
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
            {t(words[each])}
          </option>
        ))}
      </select>
    </div>
  );
}
