import { Fragment, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { shortcutsOf } from './shortcuts.ts';
import { useApp } from './stores-context.tsx';
import { useWords } from './use-words.ts';

/** Lists the keyboard's shortcuts over whatever is shown, which stays as it is. Escape closes the list and nothing else. */
export function ShortcutsDialog() {
  const { words, keys: named } = useWords();
  const desktop = useApp((state) => state.desktop);
  const show = useApp((state) => state.showShortcuts);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // A dialog gives the focus back when it is closed, but not when it is only taken out of the page.
    return () => {
      shown?.close();
    };
  }, []);
  const close = (): void => {
    show(false);
  };
  return (
    <dialog
      className="dialog"
      ref={dialog}
      aria-labelledby={id}
      onCancel={close}
      onKeyDown={(event) => {
        // The screen below would take it for its own way out.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <h2 id={id}>{words.shortcuts.title}</h2>
      <dl className="shortcuts">
        {shortcutsOf(desktop).map(({ id: shortcut, keys }) => (
          <div key={shortcut}>
            <dt>{words.shortcuts.names[shortcut]}</dt>
            <dd>
              {keys.map((each, at) => (
                <Fragment key={each}>
                  {at > 0 && ' · '}
                  <kbd>{named(each)}</kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Button onPress={close}>{words.shortcuts.close}</Button>
    </dialog>
  );
}
