import { readFile } from 'node:fs/promises';

export interface MountEntry {
  readonly source: string;
  readonly path: string;
  readonly type: string;
}

/** The kernel's list of mounts, from the text of `/proc/self/mounts` (fstab(5): blanks and backslashes are octal). */
export function parseMountTable(text: string): MountEntry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [source = '', path = '', type = ''] = line.split(' ').map(unescapeOctal);
      return { source, path, type };
    });
}

/** Reading the list touches no mount: a dead one cannot make it hang. */
export async function readMountTable(): Promise<MountEntry[]> {
  return parseMountTable(await readFile('/proc/self/mounts', 'utf8'));
}

function unescapeOctal(field: string): string {
  return field.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}
