import { Menu } from '../ui/menu.tsx';
import { useApp } from './stores-context.tsx';
import { useWords } from './use-words.ts';

/** A menu for what belongs to no view. Linux hides the menu bar, so this one is always to be seen. */
export function RailMenu() {
  const { words } = useWords();
  const showShortcuts = useApp((state) => state.showShortcuts);
  const openHelp = useApp((state) => state.openHelp);
  const quit = useApp((state) => state.quit);
  return (
    <Menu
      label={words.navigation.more}
      items={[
        {
          ...{ words: words.shortcuts.title, icon: 'keyboard' },
          onChoose: () => {
            showShortcuts(true);
          },
        },
        {
          ...{ words: words.about.help, icon: 'info' },
          onChoose: () => {
            openHelp('start');
          },
        },
        { words: words.about.quit, icon: 'cross', onChoose: quit },
      ]}
    />
  );
}
