import { isPersonal } from '../contract/impersonal.ts';

/** A line of the log, as `log.ts` writes it. */
interface Line {
  /** The time in UTC, to the second. */
  readonly time: string;
  /** Everything else, on one line or, with the story of an error, on several. */
  readonly said: string;
}

/**
 * Writes the lines of the log for a reader: the time, the event, its fields. What the person's names and folders would be in is
 * left out, and so is what Chromium asks for by itself at each start. An event that came several times in a row stands once.
 */
export function readableLog(lines: readonly string[]): readonly string[] {
  const read = lines.map(lineOf).filter((line) => line !== undefined);
  const rows: (Line & { readonly count: number })[] = [];
  for (const line of read) {
    const last = rows.at(-1);
    if (last?.said === line.said) rows[rows.length - 1] = { ...last, count: last.count + 1 };
    else rows.push({ ...line, count: 1 });
  }
  return rows.map(
    ({ time, said, count }) => `${time === '' ? '' : `${time}  `}${said}${count > 1 ? `  (×${String(count)})` : ''}`,
  );
}

/**
 * @returns undefined for what says nothing; a line that is no event as it is. Of half an event only that there is one: a full disk
 * cuts lines off, and in what is left the person's names cannot be told from the rest
 */
function lineOf(text: string): Line | undefined {
  const parsed = parsedOf(text);
  if (parsed === undefined) return { time: '', said: text.startsWith('{') ? '…' : text };
  const { time, level, event, story, ...fields } = parsed;
  if (event === 'denied' && fields['what'] === 'permission') return undefined;
  const facts = Object.entries(fields)
    .filter(([name, value]) => !isPersonal(name) && value !== null)
    .map(([name, value]) => `${name}=${shown(value)}`);
  const told = typeof story === 'string' ? story.split('\n').map((line) => `\n    ${line.trim()}`) : [];
  const head = [...(level === 'error' ? ['error'] : []), shown(event), ...facts].join('  ');
  return { time: typeof time === 'string' ? time.slice(0, 19).replace('T', ' ') : '', said: [head, ...told].join('') };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parsedOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'event' in parsed ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}
