import { startTransition, useOptimistic } from 'react';
import { themes } from '../../electron/contract/theme.ts';
import { useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';

/** Lets the person choose the theme from a list. */
export function ThemeChoice({ id }: { readonly id: string }) {
  const { words } = useWords();
  const theme = useApp((state) => state.settings?.theme);
  const change = useApp((state) => state.change);
  // The list shows the choice while main stores it, and the stored setting again when main refuses.
  const [chosen, choose] = useOptimistic(theme);
  return (
    <select
      className="select"
      id={id}
      value={chosen}
      onChange={(event) => {
        const wanted = themes.find((each) => each === event.currentTarget.value) ?? 'system';
        startTransition(async () => {
          choose(wanted);
          await change({ theme: wanted });
        });
      }}
    >
      {themes.map((each) => (
        <option key={each} value={each}>
          {words.settings.themes[each]}
        </option>
      ))}
    </select>
  );
}
