/** Writes the lines of a table whose columns are as wide as their longest cell. The last column is not filled up. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : pad(cell, widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return all.map(lineOf);
}

/** A fact about something: its name and its value. */
export type Fact = readonly [name: string, value: string];

/** Writes facts below a sentence, one per line. */
export function factLines(facts: readonly Fact[]): readonly string[] {
  const width = Math.max(...facts.map(([name]) => widthOf(name)));
  return facts.map(([name, value]) => `  ${pad(name, width)}  ${value}`);
}

/** Fills a text with spaces up to a width, in characters as people count them. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

let segmenter: Intl.Segmenter | undefined;

function widthOf(text: string): number {
  segmenter ??= new Intl.Segmenter(); // made only when needed, because it takes 10 ms
  return [...segmenter.segment(text)].length;
}

/**
 * Breaks a text into lines of at most `width` characters. It breaks at plain spaces only, so that a no-break space holds
 * words together.
 */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current].join('\n');
}
