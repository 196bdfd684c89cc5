import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { OwnedPasswordView } from '../../electron/contract/app-passwords.ts';
import { useWords } from '../app/use-words.ts';
import { rowAfter, scrollTo, visibleRows } from '../ui/visible-rows.ts';
import { PasswordRow } from './password-row.tsx';

interface PasswordBoxProps {
  readonly passwords: readonly OwnedPasswordView[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The assumed height of a row, in CSS pixels, until one has been laid out. */
const USUAL_ROW = 88;

/**
 * A listbox of app passwords, of which any number can be chosen, with the keys of such a box. Only the visible rows and the
 * active one are in the page, so that 3,000 app passwords are as quick as ten.
 */
export function PasswordBox({ passwords, chosen, onChoose }: PasswordBoxProps) {
  const { words } = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [sizes, setSizes] = useState({ box: 0, row: USUAL_ROW });
  const [at, setAt] = useState(0);
  const active = Math.min(at, passwords.length - 1);
  const rows = visibleRows(top, sizes.box, sizes.row, passwords.length);
  const drawn = Array.from({ length: rows.end - rows.first }, (_, index) => rows.first + index);
  if (active >= 0 && !drawn.includes(active)) drawn.push(active);

  // All rows have the same height, which depends on the font and the width of the window.
  useLayoutEffect(() => {
    const measure = (): void => {
      const row = box.current?.querySelector<HTMLElement>('.password-row')?.offsetHeight ?? 0;
      const height = box.current?.clientHeight ?? 0;
      setSizes((known) => {
        const found = { box: height, row: row > 0 ? row : USUAL_ROW };
        return found.box === known.box && found.row === known.row ? known : found;
      });
    };
    measure();
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
    };
  }, [passwords.length === 0]);

  const toggle = (row: number): void => {
    const password = passwords[row];
    if (password === undefined) return;
    const next = new Set(chosen);
    if (!next.delete(password.id)) next.add(password.id);
    onChoose(next);
  };
  const moveTo = (row: number): void => {
    setAt(row);
    if (box.current === null) return;
    box.current.scrollTop = scrollTo(row, box.current.scrollTop, sizes.box, sizes.row);
    setTop(box.current.scrollTop);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(sizes.box / sizes.row));
    const row = rowAfter(event.key, active, passwords.length, page);
    if (row !== undefined) {
      if (event.shiftKey && row !== active) toggle(row);
      moveTo(row);
    } else if (event.key === ' ') {
      toggle(active);
    } else if (event.ctrlKey && event.key === 'a') {
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
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        setTop(event.currentTarget.scrollTop);
      }}
    >
      <div className="password-space" role="presentation" style={{ height: `${passwords.length * sizes.row}px` }}>
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
              place={{ row, count: passwords.length, top: row * sizes.row }}
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
