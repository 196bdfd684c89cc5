import { omitUndefined } from '../contract/omit-undefined.ts';
import * as z from 'zod/mini';
import { FailureError } from '../contract/failure.ts';
import type { Desktop, LinkView } from '../contract/window.ts';
import { checkLabel } from '../drives/check-label.ts';
import { parseAddress } from '../http/address.ts';
import { assertPrintable } from '../lifecycle/password-name.ts';

/** The scheme of links that open Latchkey. */
export const linkScheme = 'latchkey';

/** The greatest length of a link, more than any browser passes on. */
const MOST_CHARACTERS = 2048;

/**
 * Printable ASCII after the action `setup`, the only one that a link can ask for. All other characters have to be
 * percent-encoded.
 */
const shape = /^latchkey:\/\/setup\/?\?([\x21\x23-\x7e]+)$/i;

/** The replacement character, which a parser puts in place of bytes that are not UTF-8. */
const UNREADABLE = '\ufffd';

const schema = z.strictObject({
  platform: z.string(),
  user: z.exactOptional(z.string().check(z.maxLength(320))),
  label: z.exactOptional(z.string()),
  letter: z.exactOptional(z.string().check(z.regex(/^[D-Z]$/i))),
});

/**
 * Parses a link `latchkey://setup?platform=…&user=…&label=…&letter=…`. Anybody can make such a link, so it only fills in
 * fields: nothing is sent to the host before the user has seen it and agreed, and nothing is submitted.
 * @returns undefined for anything that is not exactly such a link: unknown or repeated keys, credentials, control or
 * direction characters, addresses and names that Latchkey would refuse from the keyboard too
 */
export function parseDeepLink(link: string): LinkView | undefined {
  const query = link.length > MOST_CHARACTERS ? undefined : shape.exec(link)?.[1];
  if (query === undefined || query.includes('#')) return undefined;
  const entries = [...new URLSearchParams(query)];
  const repeated = new Set(entries.map(([key]) => key)).size !== entries.length;
  const parsed = repeated ? undefined : schema.safeParse(Object.fromEntries(entries));
  if (parsed?.success !== true) return undefined;
  const { platform, user, label, letter } = parsed.data;
  try {
    if (`${platform}${user ?? ''}${label ?? ''}`.includes(UNREADABLE)) return undefined;
    if (user !== undefined) assertPrintable(user, 'user');
    if (label !== undefined) checkLabel(label);
    return {
      ...addressOf(platform),
      ...omitUndefined({ user, label }),
      ...(letter === undefined ? {} : { letter: letter.toUpperCase() }),
    };
  } catch (error) {
    if (error instanceof FailureError) return undefined;
    throw error;
  }
}

/** The values that a link fills in, as the person who makes the link gives them. */
export interface LinkWish {
  /** The address, as a person types it. */
  readonly platform: string;
  readonly user?: string;
  readonly label?: string;
  readonly letter?: string;
}

/**
 * Makes a link that `parseDeepLink` takes.
 * @throws FailureError LK-1001, LK-1002 for the address, LK-1004 for the user, LK-1005 for the label: what Latchkey would refuse
 *   from the keyboard
 */
export function setUpLink({ platform, user, label, letter }: LinkWish): string {
  const { address } = addressOf(platform);
  if (user !== undefined) assertPrintable(user, 'user');
  if (label !== undefined) checkLabel(label);
  const values = omitUndefined({ platform: address.replace(/^https:\/\//, ''), user, label, letter });
  const query = Object.entries(values).map(([key, value]) => `${key}=${encoded(value)}`);
  const link = `${linkScheme}://setup?${query.join('&')}`;
  // The link is too long, or has the sign for a character that could not be read.
  if (parseDeepLink(link) === undefined) {
    throw user === undefined ? new FailureError('LK-1001') : new FailureError('LK-1004', { what: 'user' });
  }
  return link;
}

/** Encodes a value for a link. Slashes and colons stay, because people compare the address with the one they know. */
function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':');
}

/** Drops from a link what this operating system does not have: only Windows gives letters to drives. */
export function linkFor(desktop: Desktop, link: LinkView): LinkView {
  if (desktop === 'windows') return link;
  const { letter: _, ...rest } = link;
  return rest;
}

/**
 * Parses the address of a platform, with the host in ASCII, so that a look-alike letter shows.
 * @throws FailureError LK-1001 or LK-1002
 */
function addressOf(platform: string): { readonly address: string; readonly host: string } {
  const url = parseAddress(platform);
  if (url.search !== '' || url.hash !== '') throw new FailureError('LK-1001');
  return { address: `${url.origin}${url.pathname === '/' ? '' : url.pathname}`, host: url.host };
}

/** Finds the first link among the arguments that the operating system started the app with, and parses it. */
export function linkAmong(argv: readonly string[]): LinkView | undefined {
  const link = argv.find((argument) => argument.toLowerCase().startsWith(`${linkScheme}:`));
  return link === undefined ? undefined : parseDeepLink(link);
}
