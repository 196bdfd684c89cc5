import { Fragment } from 'react';
import type { Details } from '../../electron/contract/failure.ts';
import { placeholdersOf } from '../../electron/contract/words/say.ts';
import type { Text } from '../../electron/contract/words/language.ts';
import { useWords } from '../app/use-words.ts';

/** Two characters for private use stand around a value that is to be set in bold, until the text is split there. */
const [before, after] = ['\u{f0000}', '\u{f0001}'];

/** A text whose values are set in bold: what the eye looks for, such as the name of a host. */
export function Said({ text, values }: { readonly text: Text; readonly values: Details }) {
  const { t, language } = useWords();
  const bold = placeholdersOf(text[language]).filter((name) => typeof values[name] === 'string' && values[name] !== '');
  const marked = Object.fromEntries(bold.map((name) => [name, `${before}${String(values[name])}${after}`]));
  return t(text, { ...values, ...marked })
    .split(before)
    .map((part, i) => {
      const [strong, rest] = i === 0 ? [undefined, part] : part.split(after);
      return (
        // The parts of one text never change places.
        <Fragment key={i}>
          {strong !== undefined && <b>{strong}</b>}
          {rest}
        </Fragment>
      );
    });
}
