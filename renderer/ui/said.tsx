import { Fragment } from 'react';
import { printable } from '../../electron/contract/words/printable.ts';
import { filled } from '../../electron/contract/words/speech.ts';

/** Two characters for private use stand around the name of a value that is to be set in bold, until the text is split there. */
const [before, after] = ['\u{f0000}', '\u{f0001}'];

interface SaidProps<Values extends object> {
  readonly text: string | ((values: Values) => string);
  readonly values: Values;
}

/** A text whose values are set in bold: what the eye looks for, such as the name of a host. */
export function Said<Values extends object>({ text, values }: SaidProps<Values>) {
  const given = new Map<string, unknown>(Object.entries(values));
  // Its name and not itself, which may be so long that the text ends before its mark.
  const marked = [...given].map(([name, value]) => [
    name,
    typeof value === 'string' && value !== '' ? `${before}${name}${after}` : value,
  ]);
  return filled(text, Object.fromEntries(marked) as Values)
    .split(before)
    .map((part, i) => {
      const [name, rest] = i === 0 ? [undefined, part] : part.split(after);
      return (
        // The parts of one text never change places.
        <Fragment key={i}>
          {name !== undefined && <b>{printable(String(given.get(name)))}</b>}
          {rest}
        </Fragment>
      );
    });
}
