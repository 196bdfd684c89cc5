import { useEffect, useLayoutEffect } from 'react';
import { useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Switch } from '../ui/switch.tsx';
import { coverPersonal, fixedTexts } from './cover.ts';

/** Tells whether a key press switches the covering on or off: Ctrl+Shift+H, on a Mac Command+Shift+H. */
function isShortcut({ ctrlKey, metaKey, shiftKey, altKey, code }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && shiftKey && !altKey && code === 'KeyH';
}

/** Covers personal details while the person wants it, and says so where it is always seen. */
export function CoveringSign() {
  const { words } = useWords();
  const covered = useApp((state) => state.covered);
  const cover = useApp((state) => state.cover);
  const personal = useApp((state) => state.personal);
  useLayoutEffect(
    () => (covered ? coverPersonal(document.body, personal, fixedTexts(words)) : undefined),
    [covered, personal, words],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return;
      // Also while the key is held down: the menu has the same shortcut, and would switch to and fro.
      event.preventDefault();
      if (!event.repeat) void cover(!covered);
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [covered, cover]);
  return (
    <div className="covering" role="status">
      {covered && (
        <p className="covering-sign">
          <Icon name="cover" />
          <span>{words.privacy.on}</span>
          <Button look="link" onPress={() => void cover(false)}>
            {words.privacy.stop}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Offers to cover personal details where a helper is likely to look at the screen. */
export function CoverButton() {
  const { words } = useWords();
  const covered = useApp((state) => state.covered);
  const cover = useApp((state) => state.cover);
  if (covered) return null;
  return (
    <Button look="link" icon="cover" onPress={() => void cover(true)}>
      {words.privacy.begin}
    </Button>
  );
}

/** The switch in the settings. */
export function CoverSwitch() {
  const { words, keys } = useWords();
  const covered = useApp((state) => state.covered);
  const cover = useApp((state) => state.cover);
  return (
    <Switch
      label={words.privacy.begin}
      hint={words.privacy.hint({ keys: keys('Mod+Shift+H') })}
      on={covered}
      onChange={cover}
    />
  );
}
