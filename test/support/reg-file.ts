export interface RegValue {
  readonly key: string;
  readonly name: string;
  readonly value: string | number | readonly string[];
}

/** The values of a `.reg` file below HKEY_LOCAL_MACHINE, as `reg import` would write them. */
export function regFileValues(text: string): readonly RegValue[] {
  const values: RegValue[] = [];
  let key = '';
  for (const line of text.split('\r\n')) {
    key = /^\[HKEY_LOCAL_MACHINE\\(.*)\]$/.exec(line)?.[1] ?? key;
    const [, name, kind, data = ''] = /^"(.*?)"=(dword:|hex\(7\):|)(.*)$/.exec(line) ?? [];
    if (name !== undefined) values.push({ key, name, value: valueOf(kind ?? '', data) });
  }
  return values;
}

function valueOf(kind: string, data: string): RegValue['value'] {
  if (kind === 'dword:') return Number.parseInt(data, 16);
  if (kind === '') return data.slice(1, -1).replaceAll(/\\(.)/g, '$1');
  const bytes = Buffer.from(data.split(',').map((byte) => Number.parseInt(byte, 16)));
  return bytes.toString('utf16le').replace(/\0\0$/, '').split('\0');
}
