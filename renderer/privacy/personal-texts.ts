import type { Bridge } from '../../electron/contract/api.ts';
import { namesIn } from '../../electron/contract/folders.ts';
import { printable } from '../../electron/contract/words/printable.ts';

/**
 * The texts about the person that main and the person have given to this window: user names, names of drives and app passwords,
 * paths, links. They are collected where they come in, by the names of their fields, so that no screen has to think of it.
 */
export interface PersonalTexts {
  /** Finds every part of a text that is about the person, as pairs of beginning and end. */
  partsOf(text: string): readonly (readonly [start: number, end: number])[];
  /** Adds what a value contains: an answer, an event, or what the person has typed. */
  take(value: unknown): void;
}

/** The fields that are about the person, wherever they are. Passwords and codes are not kept here, nor anywhere else. */
const personalFields: ReadonlySet<string> = new Set([
  ...['user', 'login', 'signedIn', 'displayName', 'label', 'labels', 'usedBy', 'passwordName'],
  ...['hint', 'path', 'link', 'url', 'manage', 'folder', 'folders', 'files'],
]);

/** What is not about the person at all: IT's rules, licences, the picture of a code. */
const ignoredFields: ReadonlySet<string> = new Set(['policy', 'fixed', 'handOver', 'notices', 'qr']);

/** The lists and objects whose `name` is the person's: of an app password, a folder, a user. */
const named: ReadonlySet<string> = new Set([
  ...['password', 'passwords', 'revoked', 'folders', 'drive', 'application', 'user', 'users'],
]);

/** The failures in whose details `name` is that of an app password. In others it is a program, a rule or a provider. */
const aboutNames: ReadonlySet<string> = new Set(['LK-3102', 'LK-3103', 'LK-3108', 'LK-3110', 'LK-3114']);

/** E-mail addresses, links that lead further than to a server, and home folders: personal wherever they come from. */
const always = [
  /[^\s<>"'()«»“”,;:@]{1,64}@[^\s<>"'()«»“”,;:@]{1,253}\.\p{L}{2,63}/gu,
  /(?:https?|davs?):\/\/[^\s/?#]+[/?#][^\s<>"'()«»“”]+/gu,
  /latchkey:[^\s<>"'()«»“”]+/gu,
  /(?:\/home\/|\/Users\/|\\Users\\)[^\s/\\]+/gu,
];

export function createPersonalTexts(): PersonalTexts {
  const known = new Set<string>();
  /** The helpdesk's own texts, which are there to be read. */
  const helpdesk = new Set<string>();

  const add = (text: string): void => {
    // A path is also shown in parts: the last name, and the folder above it.
    const cut = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
    for (const each of cut < 0 ? [text] : [text, text.slice(0, cut), text.slice(cut + 1)]) {
      const shown = printable(each).trim();
      // A folder that is only a number would be found in every date.
      if (shown !== '' && (each === text || /\p{L}{2}/u.test(shown))) known.add(shown);
    }
  };

  const walk = (value: unknown, field: string, within: string): void => {
    if (typeof value === 'string') {
      // Each folder on the way to one is a button.
      if (field === 'folder') for (const name of namesIn(value)) add(name);
      if (personalFields.has(field) || (field === 'name' && named.has(within))) add(value);
      return;
    }
    if (Array.isArray(value)) {
      for (const each of value) walk(each, field, within);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const object = value as Readonly<Record<string, unknown>>;
    const asks = object['kind'];
    for (const [key, part] of Object.entries(object)) {
      if (ignoredFields.has(key)) continue;
      if (key === 'contact') {
        for (const one of Object.values(part ?? {})) helpdesk.add(String(one));
        continue;
      }
      // Objects that stand in a list keep the list's name. Two questions and some failures have a name of their own.
      const ownName = asks === 'drive' || asks === 'page' || (field === 'details' && aboutNames.has(within));
      walk(part, key, key === 'details' ? String(object['code']) : ownName ? 'password' : field);
    }
  };

  return {
    take: (value) => {
      walk(value, '', '');
    },
    partsOf(text) {
      const parts = always
        .flatMap((pattern) => [...text.matchAll(pattern)])
        .filter(([found]) => !helpdesk.has(found))
        .map(spanOf);
      for (const each of known) {
        for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + each.length)) {
          const end = at + each.length;
          if (isWhole(text, at, end)) parts.push([at, end]);
        }
      }
      return parts;
    },
  };
}

const spanOf = ({ index, 0: { length } }: RegExpExecArray) => [index, index + length] as const;

/** Tells whether a part is no piece of a longer word: a user called “a” is not in every word that has one. */
function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '');
}

/** Replaces what is about the person in a text that cannot be covered, such as the title of the window. */
export function withoutPersonal(text: string, personal: PersonalTexts): string {
  let rest = 0;
  let shown = '';
  for (const [start, end] of personal.partsOf(text).toSorted(([a], [b]) => a - b)) {
    if (start >= rest) shown += `${text.slice(rest, start)}•••`;
    rest = Math.max(rest, end);
  }
  return shown + text.slice(rest);
}

/** Makes a bridge that takes every personal text which comes or goes over it. */
export function watched(bridge: Bridge, personal: PersonalTexts): Bridge {
  const seen = (calls: Readonly<Record<string, (input: never) => Promise<unknown>>>) =>
    Object.fromEntries(
      Object.entries(calls).map(([name, call]) => [
        name,
        async (input: never) => {
          personal.take(input);
          const answer = await call(input);
          personal.take(answer);
          return answer;
        },
      ]),
    );
  const { on, ...areas } = bridge;
  return {
    ...(Object.fromEntries(Object.entries(areas).map(([area, calls]) => [area, seen(calls)])) as Omit<Bridge, 'on'>),
    on: (event, listener) =>
      on(event, (payload) => {
        personal.take(payload);
        listener(payload);
      }),
  };
}
