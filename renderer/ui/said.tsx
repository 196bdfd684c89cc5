import { Fragment } from 'react';
import { printable } from '../../electron/contract/words/printable.ts';
import { filled } from '../../electron/contract/words/speech.ts';

/** Two private-use characters that mark the name of a bold value until the text is split there. */
const [before, after] = ['\u{f0000}', '\u{f0001}'];

interface SaidProps<Values extends object> {
  readonly text: string | ((values: Values) => string);
  readonly values: Values;
}

/** Writes a text with its values in bold, because a person looks for them, such as the name of a host. */
export function Said<Values extends object>({ text, values }: SaidProps<Values>) {
  const given = new Map<string, unknown>(Object.entries(values));
  // The mark encloses the value's name, not the value, which could be cut before its closing mark when it is long.
  const marked = [...given].map(([name, value]) => [
    name,
    typeof value === 'string' && value !== '' ? `${before}${name}${after}` : value,
  ]);
  return filled(text, Object.fromEntries(marked) as Values)
    .split(before)
    .map((part, i) => {
      const [name, rest] = i === 0 ? [undefined, part] : part.split(after);
      return (
        // The parts of a text never change places, so the index is a safe key.
        <Fragment key={i}>
          {name !== undefined && <b>{printable(String(given.get(name)))}</b>}
          {rest}
        </Fragment>
      );
    });
}
