import { useEffect } from 'react';
import { useApp } from './stores-context.tsx';

/** Tells whether a key asks for the list of shortcuts. A question mark that is typed into a field is text. */
function asksForShortcuts(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented, target } = event;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return false;
  if (key === 'F1') return true;
  return (
    key === '?' && !(target instanceof Element && target.closest('input, textarea, select, [role=listbox]') !== null)
  );
}

/** Opens the list of shortcuts by its keys. */
export function useShortcutKeys(): void {
  const showShortcuts = useApp((state) => state.showShortcuts);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!asksForShortcuts(event)) return;
      event.preventDefault();
      showShortcuts(true);
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [showShortcuts]);
}
