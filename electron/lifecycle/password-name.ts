import { FailureError } from '../contract/failure.ts';
import { hasInvisible } from '../contract/words/printable.ts';
import { fillTemplate } from '../policy/fill-template.ts';
import { ruleOf } from '../policy/policy.ts';
import type { Services } from './services.ts';

/** What a name is made of. */
type Namer = Pick<Services, 'machine' | 'device' | 'now' | 'random' | 'policy' | 'localUser'>;

/**
 * A name for a new app password of this device, as `uniquePasswordName` makes it: `kfnqx7-ab3d` are the device and 20
 * random bits. It begins as IT says, where IT says so. @throws FailureError LK-1013 when the device's id cannot be kept.
 */
export async function newPasswordName(services: Namer, limit: number, what?: string): Promise<string> {
  const unique = `${await services.device()}-${services.random().slice(0, 4)}`;
  const head = await headOf(services, what);
  return head === undefined
    ? uniquePasswordName(services.machine, services.now(), unique, limit, what)
    : headed(visible(head), tailOf(services.now(), unique), limit);
}

/** Undefined where IT says nothing, or asks for what is not known here. */
async function headOf({ policy, machine, localUser }: Namer, what = DRIVE): Promise<string | undefined> {
  const template = ruleOf(await policy.read(), 'passwordName');
  if (template === undefined) return undefined;
  const { name, upn } = await localUser();
  return fillTemplate(template, { WHAT: what, COMPUTERNAME: machine, USERNAME: name, UPN: upn });
}

/**
 * A name for the app password that no other attempt has, so that one that died between request and reply is found on
 * the platform by it: `Network drive – PC-4711 – 2026-11-21 14:03 – kfnqx7-ab3d`. The machine's name is cut to fit
 * `limit` (UTF-16 units, at least 49); date and time are those of this machine, for people to read.
 * @param unique the device, and at least 20 random bits, in letters and digits.
 * @param what what it is for; cut, too
 */
export function uniquePasswordName(machine: string, now: Date, unique: string, limit: number, what = DRIVE): string {
  const tail = tailOf(now, unique);
  const head = `${cutTo(WHAT_LENGTH, what.replaceAll('–', '-')).trim()} – `;
  return `${head}${headed(visible(machine), tail, limit - head.length)}`;
}

function tailOf(now: Date, unique: string): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return ` – ${day} ${pad(now.getHours())}:${pad(now.getMinutes())} – ${unique}`;
}

/** As much of what comes first as fits before the rest. */
const headed = (head: string, tail: string, limit: number): string =>
  `${cutTo(Math.max(0, limit - tail.length), head).trim()}${tail}`;

const DRIVE = 'Network drive';

/** What of a machine's name `assertPrintable` takes: systems let it have marks that nothing shows. */
const visible = (machine: string): string =>
  Array.from(machine)
    .filter((character) => !/\p{C}/u.test(character) && !hasInvisible(character))
    .join('');

/** Who made an app password, as far as its name says. */
export interface Maker {
  readonly machine: string;
  /** Absent in names that were made before they bore it. */
  readonly device?: string;
}

/** What IT has names begin with may be without a machine's: then it is taken for one, which is nobody's. */
const made = /^(?:.+? – )?(?<machine>.*) – \d{4}-\d\d-\d\d \d\d:\d\d – (?:(?<device>[a-z2-7]{6})-)?[a-z2-7]{4}$/su;

/** Reads a name that Latchkey made. Undefined for any other: a person's, another program's. */
export function makerOf(name: string): Maker | undefined {
  const found = made.exec(name)?.groups;
  if (found?.['machine'] === undefined) return undefined;
  const { machine, device } = found;
  if (device === undefined) return name.startsWith(`${DRIVE} – `) ? { machine } : undefined;
  return { machine, device };
}

/** A machine's name of this length may be the beginning of a longer one: NetBIOS's limit fits. */
const WHOLE_MACHINE = 15;

/** Whether a name in an app password's name is this machine's, which may have been cut to fit. */
export function isSameMachine(named: string, machine: string): boolean {
  const whole = visible(machine).trim();
  return named === whole || (named.length >= WHOLE_MACHINE - 1 && whole.startsWith(named));
}

/** Most of what a password is for: as for a drive, so that as much of the machine's name fits beside it. */
const WHAT_LENGTH = DRIVE.length;

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
  if (text === '' || text !== text.trim() || /\p{C}/u.test(text) || hasInvisible(text)) {
    throw new FailureError('LK-1004', { what });
  }
}
