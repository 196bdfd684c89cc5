import { FailureError } from '../contract/failure.ts';

/**
 * A name for the app password that no other attempt has, so that one that died between request and reply is found on
 * the platform by it: `Network drive – PC-4711 – 2026-11-21 14:03 – k3f9`. The machine's name is cut to fit `limit`
 * (UTF-16 units, at least 42); date and time are those of this machine, for people to read.
 * @param unique at least 20 random bits, in letters and digits.
 */
export function uniquePasswordName(machine: string, now: Date, unique: string, limit: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const tail = ` – ${day} ${pad(now.getHours())}:${pad(now.getMinutes())} – ${unique}`;
  const head = 'Network drive – ';
  const room = Math.max(0, limit - head.length - tail.length);
  return `${head}${cutTo(room, machine.replaceAll(/\p{C}/gu, '')).trim()}${tail}`;
}

/** The beginning of a text, at most `length` UTF-16 units; no character is cut in two, half a one would come back changed. */
export function cutTo(length: number, text: string): string {
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > length) break;
    cut += character;
  }
  return cut;
}

/**
 * A name that the user or IT chose.
 * @throws FailureError LK-1003 too long, LK-1004 empty or with control characters.
 */
export function checkPasswordName(name: string, limit: number): string {
  assertPrintable(name, 'name');
  if (name.length > limit) throw new FailureError('LK-1003', { limit, length: name.length });
  return name;
}

/** @throws FailureError LK-1004 when the text is empty, blank at an end, or has control characters. */
export function assertPrintable(text: string, what: 'name' | 'label' | 'user'): void {
  if (text === '' || text !== text.trim() || /\p{C}/u.test(text)) throw new FailureError('LK-1004', { what });
}
