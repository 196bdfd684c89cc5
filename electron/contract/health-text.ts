/**
 * Makes of a line of health the text that monitoring reads: the service, one of Nagios' four words, facts, and after a bar the
 * same numbers for graphs (Monitoring Plugins' guidelines). It has no sentence, for it is the same in every language.
 * @param line `HealthLine` or `MachineHealthLine`, or what there is instead when nothing can be told
 */
export function healthText(line: object): string {
  const fields: Fields = { ...line };
  const { overall, version } = fields;
  const word = typeof overall === 'string' ? (words[overall] ?? 'UNKNOWN') : 'UNKNOWN';
  const numbers = numbersOf(fields);
  const facts = [...numbers, ...codesOf(fields), ...(typeof version === 'string' ? [`version=${version}`] : [])].join(
    ' ',
  );
  return `LATCHKEY ${word} - ${facts}${numbers.length === 0 ? '' : ` | ${numbers.join(' ')}`}`;
}

type Fields = Readonly<Record<string, unknown>>;

const words: Readonly<Record<string, string>> = {
  ...{ ok: 'OK', absent: 'OK', attention: 'WARNING', failed: 'CRITICAL', unknown: 'UNKNOWN' },
};

/** Of users only what can be counted, of a single user the drives and what else needs somebody. */
function numbersOf({ users, drives, applications, open, lostFiles }: Fields): string[] {
  if (isFields(users)) {
    const { total, ...more } = users;
    return [`users=${String(total)}`, ...pairs(more)];
  }
  const totals = { drives, applications, open };
  return [
    ...Object.entries(totals).flatMap(([name, part]) => (isFields(part) ? [`${name}=${String(part['total'])}`] : [])),
    ...(isFields(drives) && isFields(drives['states']) ? pairs(drives['states']) : []),
    ...(typeof lostFiles === 'number' ? [`lostFiles=${String(lostFiles)}`] : []),
  ];
}

/** Each code once, the most frequent first as far as they are counted. */
function codesOf({ code, users, drives, open }: Fields): string[] {
  const each = isFields(drives) && Array.isArray(drives['each']) ? (drives['each'] as readonly unknown[]) : [];
  const codes = [
    code,
    ...(isFields(users) && isFields(users['codes']) ? Object.keys(users['codes']) : []),
    ...each.map((drive) => (isFields(drive) ? drive['code'] : undefined)),
    ...(isFields(open) && Array.isArray(open['codes']) ? (open['codes'] as readonly unknown[]) : []),
  ].filter((one) => typeof one === 'string');
  return codes.length === 0 ? [] : [`codes=${[...new Set(codes)].join(',')}`];
}

function pairs(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'number' ? [`${name}=${String(value)}`] : [],
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
