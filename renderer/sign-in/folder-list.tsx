import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { FolderView } from '../../electron/contract/folders.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Icon } from '../ui/icons.tsx';

interface FolderListProps {
  readonly label: string;
  /** The identity of the page that is shown. When it changes, the list gets the focus. */
  readonly shown: string;
  /** The words for the folder that is looked into, which can be chosen too. */
  readonly whole: { readonly title: string; readonly hint: string };
  readonly folders: readonly FolderView[];
  /** The index in `folders`; -1 is the folder that is looked into. */
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
  readonly onOpen: (at: number) => void;
  readonly onUp: () => void;
  readonly onUse: () => void;
  readonly busy: boolean;
}

/** The time within which typed letters count as one word. */
const TYPE_AHEAD_MS = 700;

/**
 * The folders of one level, and the folder that they are in: a listbox (ARIA APG) whose choice follows the arrow keys.
 * Additional keys open a folder and go up, as in a tree.
 */
export function FolderList({ label, shown, whole, folders, chosen, busy, ...on }: FolderListProps) {
  const { words } = useViewWords();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const optionId = (at: number): string => `${id}-${at}`;
  const last = folders.length - 1;

  const first = useRef(shown);
  useEffect(() => {
    if (first.current !== shown) list.current?.focus();
    first.current = shown;
  }, [shown]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, folders]);

  const find = (letter: string): void => {
    const again = Date.now() - typed.current.at < TYPE_AHEAD_MS;
    const text = (again ? typed.current.text : '') + letter.toLowerCase();
    typed.current = { text, at: Date.now() };
    const starts = ({ name }: FolderView): boolean => name.toLowerCase().startsWith(text);
    // A single letter searches after the chosen folder; a longer word may still match the chosen one.
    const from = text.length === 1 ? chosen + 1 : Math.max(0, chosen);
    const after = folders.findIndex((folder, at) => at >= from && starts(folder));
    const found = after < 0 ? folders.findIndex(starts) : after;
    if (found >= 0) on.onChoose(found);
  };

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      on.onChoose(Math.min(last, chosen + 1));
    },
    ArrowUp: () => {
      on.onChoose(Math.max(-1, chosen - 1));
    },
    Home: () => {
      on.onChoose(-1);
    },
    End: () => {
      on.onChoose(last);
    },
    ArrowRight: () => {
      if (chosen >= 0) on.onOpen(chosen);
    },
    ArrowLeft: on.onUp,
    Backspace: on.onUp,
    Enter: () => {
      if (chosen >= 0) on.onOpen(chosen);
      else on.onUse();
    },
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const does = keys[event.key];
    if (does === undefined && (event.key.length !== 1 || event.key === ' ')) return;
    event.preventDefault();
    if (busy || (event.key === 'Enter' && event.repeat)) return;
    if (does === undefined) find(event.key);
    else does();
  };

  return (
    <ul
      ref={list}
      className="folder-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-busy={busy}
      aria-activedescendant={optionId(chosen)}
      onKeyDown={press}
    >
      <Row
        id={optionId(-1)}
        {...{ title: whole.title, hint: whole.hint, chosen: chosen === -1 }}
        onChoose={() => {
          on.onChoose(-1);
        }}
      />
      {folders.map(({ name, unusable }, at) => (
        <Row
          key={`${at} ${name}`}
          id={optionId(at)}
          {...{ title: printable(name), chosen: at === chosen, unusable: unusable === true }}
          {...(unusable === true ? { hint: words.folders.unusable } : {})}
          inside
          onChoose={() => {
            on.onChoose(at);
          }}
          onOpen={() => {
            on.onOpen(at);
          }}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly chosen: boolean;
  readonly unusable?: boolean;
  /** Whether the row is a folder inside the one that is looked into. */
  readonly inside?: boolean;
  readonly onChoose: () => void;
  readonly onOpen?: () => void;
}

function Row({ id, title, hint, chosen, unusable = false, inside = false, onChoose, onOpen }: RowProps) {
  return (
    <li
      id={id}
      role="option"
      className={inside ? 'folder-row folder-inside' : 'folder-row'}
      aria-selected={chosen}
      aria-disabled={unusable || undefined}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <Icon name="folder" />
      <span className="folder-words">
        <span className="folder-name">{title}</span>
        {hint !== undefined && <span className="hint">{hint}</span>}
      </span>
      {inside && !unusable && <Icon name="chevron" />}
    </li>
  );
}
