import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icons.tsx';

export interface MenuItem {
  readonly words: string;
  readonly icon: IconName;
  /** Takes something away; it stands apart from the others. */
  readonly danger?: boolean;
  readonly onChoose: () => void;
}

interface MenuProps {
  /** What the button is called, which shows three dots only. */
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/**
 * A button that opens a menu, after the pattern “Menu Button” of the ARIA Authoring Practices Guide: arrow keys, Home, End and
 * the first letter move in it, Escape and Tab close it. The button is in focus again as soon as it is closed.
 */
export function Menu({ label, items }: MenuProps) {
  const [opened, setOpened] = useState<'first' | 'last' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const entries = (): readonly HTMLElement[] => [
    ...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];

  // When it opens, and when the item in focus has gone because the drive has changed meanwhile.
  useEffect(() => {
    if (opened === null || entries().includes(document.activeElement as HTMLElement)) return;
    entries()
      .at(opened === 'last' ? -1 : 0)
      ?.focus();
  });

  useEffect(() => {
    if (opened === null) return undefined;
    const leave = ({ target }: Event): void => {
      if (!(target instanceof Node) || box.current?.contains(target) !== true) setOpened(null);
    };
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
    };
  }, [opened]);

  const close = (): void => {
    setOpened(null);
    button.current?.focus();
  };
  const onButtonKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpened(event.key === 'ArrowUp' ? 'last' : 'first');
  };
  const onMenuKey = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') {
      close(); // from the button on, Tab goes its usual way
      return;
    }
    const all = entries();
    const next = nextItem(event, all);
    if (event.key !== 'Escape' && next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next === undefined) close();
    else next.focus();
  };

  return (
    <div className="menu-box" ref={box}>
      <button
        ref={button}
        id={id}
        className="button button-quiet menu-button"
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        aria-controls={opened === null ? undefined : `${id}-menu`}
        onKeyDown={onButtonKey}
        onClick={() => {
          setOpened(opened === null ? 'first' : null);
        }}
      >
        <Icon name="dots" />
      </button>
      {opened !== null && (
        <ul className="menu" role="menu" id={`${id}-menu`} aria-labelledby={id} onKeyDown={onMenuKey}>
          {items.map(({ words, icon, danger = false, onChoose }) => (
            <li role="none" key={words} className={danger ? 'menu-apart' : undefined}>
              <button
                className={danger ? 'menu-item menu-danger' : 'menu-item'}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  close();
                  onChoose();
                }}
              >
                <Icon name={icon} />
                <span>{words}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The item that a key goes to; undefined for a key that moves nothing. */
function nextItem(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  items: readonly HTMLElement[],
): HTMLElement | undefined {
  const at = items.indexOf(document.activeElement as HTMLElement);
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined;
      const begins = (item: HTMLElement): boolean =>
        item.textContent.toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
      return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins);
    }
  }
}
