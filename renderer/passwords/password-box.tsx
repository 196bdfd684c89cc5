import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { OwnedPasswordView } from '../../electron/contract/app-passwords.ts';
import { useApp } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { rowAfter, visibleRows } from '../ui/visible-rows.ts';
import { PasswordRow, rowsProperty } from './password-row.tsx';

interface PasswordBoxProps {
  readonly passwords: readonly OwnedPasswordView[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The assumed height of a row, in CSS pixels, until one has been laid out. */
const USUAL_ROW = 116;

/** The part of the list that is in sight, in CSS pixels; `top` is what was scrolled past, 0 before. */
interface Sight {
  readonly top: number;
  readonly height: number;
  readonly row: number;
}

/** Measures the list. All rows have the same height, which depends on the font and the width of the window. */
function sightOf(box: HTMLElement | null, { row }: Sight): Sight {
  const drawn = box?.querySelector<HTMLElement>('.password-row')?.offsetHeight ?? 0;
  const top = Math.max(0, -(box?.getBoundingClientRect().top ?? 0));
  return { top, height: window.innerHeight, row: drawn > 0 ? drawn : row };
}

function isSame(a: Sight, b: Sight): boolean {
  return a.top === b.top && a.height === b.height && a.row === b.row;
}

/**
 * A listbox of app passwords, of which any number can be chosen, with the keys of such a box. It scrolls with its page, so
 * there is only one thing to scroll. Only the visible rows and the active one are in the page, so that 3,000 app passwords
 * are as quick as ten.
 */
export function PasswordBox({ passwords, chosen, onChoose }: PasswordBoxProps) {
  const { words } = useViewWords();
  const mac = useApp((state) => state.desktop) === 'mac';
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>({ top: 0, height: 0, row: USUAL_ROW });
  const [at, setAt] = useState(0);
  /** Counts the moves by key, each of which brings its row into sight. */
  const [moves, setMoves] = useState(0);
  const active = Math.min(at, passwords.length - 1);
  const rows = visibleRows(sight.top, sight.height, sight.row, passwords.length);
  const drawn = Array.from({ length: rows.end - rows.first }, (_, index) => rows.first + index);
  if (active >= 0 && !drawn.includes(active)) drawn.push(active);

  const measure = (): void => {
    setSight((known) => {
      const found = sightOf(box.current, known);
      return isSame(found, known) ? known : found;
    });
  };
  // After each drawing, because what stands above the list may have grown.
  useLayoutEffect(measure);
  useEffect(() => {
    window.addEventListener('scroll', measure);
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, []);

  const showActive = (): void => {
    box.current?.querySelector('.password-active')?.scrollIntoView({ block: 'nearest' });
  };
  useLayoutEffect(() => {
    if (moves > 0) showActive();
  }, [moves]);

  const toggle = (row: number): void => {
    const password = passwords[row];
    if (password === undefined) return;
    const next = new Set(chosen);
    if (!next.delete(password.id)) next.add(password.id);
    onChoose(next);
  };
  const moveTo = (row: number): void => {
    setAt(row);
    setMoves(moves + 1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const modified = mac ? event.metaKey : event.ctrlKey;
    if (event.altKey || (event.metaKey && !modified)) return;
    const page = Math.max(1, Math.floor(sight.height / sight.row) - 1);
    const row = rowAfter(event.key, active, passwords.length, page);
    if (row !== undefined) {
      if (event.shiftKey && row !== active) toggle(row);
      moveTo(row);
    } else if (event.key === ' ') {
      toggle(active);
    } else if (modified && event.key === 'a') {
      const all = passwords.every((password) => chosen.has(password.id));
      onChoose(all ? new Set() : new Set(passwords.map((password) => password.id)));
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      className="card password-box"
      role="listbox"
      tabIndex={0}
      aria-multiselectable="true"
      aria-label={words.passwords.list}
      aria-describedby={`${id}-keys`}
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) showActive();
      }}
    >
      <span id={`${id}-keys`} hidden>
        {words.passwords.listKeys}
      </span>
      <div className="password-space" role="presentation" style={rowsProperty(passwords.length)}>
        {drawn.map((row) => {
          const password = passwords[row];
          if (password === undefined) return null;
          return (
            <PasswordRow
              key={password.id}
              id={`${id}-${row}`}
              password={password}
              chosen={chosen.has(password.id)}
              active={row === active}
              place={{ row, count: passwords.length }}
              onPress={() => {
                setAt(row);
                toggle(row);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
