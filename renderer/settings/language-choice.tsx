import { startTransition, useOptimistic } from 'react';
import { languageRows, languages } from '../../electron/contract/words/language.ts';
import { useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';

interface LanguageChoiceProps {
  readonly id?: string;
  /** The accessible name, when no label names the list. */
  readonly label?: string;
  readonly describedBy?: string | undefined;
}

/** Lets the person choose the language from a list. */
export function LanguageChoice({ id, label, describedBy }: LanguageChoiceProps) {
  const { words } = useWords();
  const settings = useApp((state) => state.settings);
  const change = useApp((state) => state.change);
  // The list shows the choice while main stores it, and the stored setting again when main refuses.
  const [chosen, choose] = useOptimistic(settings?.languageSetting);
  if (settings === null) return null;
  const fixed = settings.fixed.find(({ setting }) => setting === 'language');
  return (
    <select
      className="select"
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      disabled={fixed !== undefined}
      title={fixed === undefined ? undefined : words.settings.policy}
      value={chosen}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const language = languages.find((each) => each === value) ?? 'system';
        startTransition(async () => {
          choose(language);
          await change({ language });
        });
      }}
    >
      <option value="system" lang={settings.systemLanguage}>
        {words.settings.system({ language: languageRows[settings.systemLanguage].name })}
      </option>
      {(settings.languages ?? languages).map((each) => (
        <option key={each} value={each} lang={each}>
          {languageRows[each].name}
        </option>
      ))}
    </select>
  );
}
