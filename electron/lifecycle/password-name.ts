import { FailureError } from '../contract/failure.ts';
import { languageRows, languages } from '../contract/words/language.ts';
import { hasInvisible } from '../contract/words/printable.ts';
import { fillTemplate } from '../policy/fill-template.ts';
import { ruleOf } from '../policy/policy.ts';
import type { Services } from './services.ts';

/** The services that a name is made from. */
type Namer = Pick<Services, 'machine' | 'device' | 'language' | 'now' | 'random' | 'policy' | 'localUser'>;

/**
 * Makes a name for a new app password of this device, see `uniquePasswordName`: in `kfnqx7-ab3d`, the first part is the device
 * and the second 20 random bits. The name begins as IT says, where IT says so.
 * @throws FailureError LK-1013 when the device's id cannot be stored.
 */
export async function newPasswordName(services: Namer, limit: number, application?: string): Promise<string> {
  const what = application ?? languageRows[await services.language()].drive;
  const unique = `${await services.device()}-${services.random().slice(0, 4)}`;
  const head = await headOf(services, what);
  return head === undefined
    ? uniquePasswordName(services.machine, services.now(), unique, limit, what)
    : headed(visible(head), tailOf(services.now(), unique), limit);
}

/** Undefined where IT says nothing, or asks for what is not known here. */
async function headOf({ policy, machine, localUser }: Namer, what: string): Promise<string | undefined> {
  const template = ruleOf(await policy.read(), 'passwordName');
  if (template === undefined) return undefined;
  const { name, upn } = await localUser();
  return fillTemplate(template, { WHAT: what, COMPUTERNAME: machine, USERNAME: name, UPN: upn });
}

/**
 * Makes a name that no other attempt has, such as `Network drive – PC-4711 – 2026-11-21 14:03 – kfnqx7-ab3d`: by it, the app
 * password of an attempt that died between request and reply is found on the platform. The machine's name is cut so that the name
 * fits `limit` (UTF-16 units, at least 49); date and time are those of this machine, for people to read.
 * @param unique the device, and at least 20 random bits, in letters and digits.
 * @param what what the app password is for; cut as well
 */
export function uniquePasswordName(
  machine: string,
  now: Date,
  unique: string,
  limit: number,
  what: string = DRIVE,
): string {
  const tail = tailOf(now, unique);
  const length = Math.min(WHAT_LENGTH, limit - tail.length - DASH.length);
  const head = `${cutTo(length, what.replaceAll('–', '-')).trim()}${DASH}`;
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

/** Names without a device begin with this: the versions that made them spoke English there. */
const DRIVE = languageRows.en.drive;

const DASH = ' – ';

/** Removes from a machine's name what `assertPrintable` refuses: operating systems allow invisible characters in it. */
const visible = (machine: string): string =>
  Array.from(machine)
    .filter((character) => !/\p{C}/u.test(character) && !hasInvisible(character))
    .join('');

/** The maker of an app password, as far as its name tells. */
export interface Maker {
  readonly machine: string;
  /** Device id; absent in names from before device ids were part of them. */
  readonly device?: string;
}

/** What IT has names begin with may be without a machine's: then it is taken for one, which is nobody's. */
const made = /^(?:.+? – )?(?<machine>.*) – \d{4}-\d\d-\d\d \d\d:\d\d – (?:(?<device>[a-z2-7]{6})-)?[a-z2-7]{4}$/su;

/** Reads a name that Latchkey made; undefined for any other name, given by a person or another program. */
export function makerOf(name: string): Maker | undefined {
  const found = made.exec(name)?.groups;
  if (found?.['machine'] === undefined) return undefined;
  const { machine, device } = found;
  if (device === undefined) return name.startsWith(`${DRIVE}${DASH}`) ? { machine } : undefined;
  return { machine, device };
}

/**
 * Length from which a machine's name may be the beginning of a longer one: NetBIOS cuts names to 15 characters. A space at the cut
 * is trimmed, which leaves one less.
 */
const WHOLE_MACHINE = 15;

/** Tells whether the machine in an app password's name is this one, whose name may have been cut to fit. */
export function isSameMachine(named: string, machine: string): boolean {
  const whole = visible(machine).trim();
  return named === whole || (named.length >= WHOLE_MACHINE - 1 && whole.startsWith(named));
}

/**
 * Longest text for what an app password is for: as long as for a drive, so that the same part of the machine's name fits beside
 * it.
 */
const WHAT_LENGTH = Math.max(...languages.map((each) => languageRows[each].drive.length));

/**
 * Returns the beginning of a text, at most `length` UTF-16 units. No character is cut in two, because half a character would come
 * back from the platform changed.
 */
export function cutTo(length: number, text: string): string {
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > length) break;
    cut += character;
  }
  return cut;
}

/**
 * Checks a name that the user or IT chose, and returns it.
 * @throws FailureError LK-1003 when it is too long, LK-1004 when it is empty or has control characters.
 */
export function checkPasswordName(name: string, limit: number): string {
  assertPrintable(name, 'name');
  if (name.length > limit) throw new FailureError('LK-1003', { limit, length: name.length });
  return name;
}

/**
 * Checks a text that people have to read.
 * @throws FailureError LK-1004 when it is empty, begins or ends with a blank, or has control or invisible characters.
 */
export function assertPrintable(text: string, what: 'name' | 'label' | 'user' | 'reason'): void {
  if (text === '' || text !== text.trim() || /\p{C}/u.test(text) || hasInvisible(text)) {
    throw new FailureError('LK-1004', { what });
  }
}
