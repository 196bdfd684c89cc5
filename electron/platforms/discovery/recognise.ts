import { printable as oneLine } from '../../contract/words/printable.ts';
import type { HttpResponse } from '../../http/http.ts';

/** The parts of a reply by which the service at an address is recognised. */
export type Answer = Pick<HttpResponse, 'status' | 'headers' | 'body'>;

/** Characters of a page in which its title is looked for, since a title is near the beginning. */
const FIRST_CHARACTERS = 64 * 1024;
const LONGEST_TITLE = 1000;

/** Returns the title of a web page, as a name of the service. Undefined when the reply is no web page or has no title. */
export function recognisePage({ headers, body }: Answer): string | undefined {
  if (!(headers['content-type'] ?? '').toLowerCase().includes('html')) return undefined;
  const title = titleIn(body.slice(0, FIRST_CHARACTERS));
  const text = title === undefined ? '' : printable(unescaped(title));
  return text === '' ? undefined : text;
}

/** Reads the text of the first title. Each search begins where the last one ended, so the time is linear. */
function titleIn(html: string): string | undefined {
  const tag = html.search(/<title[\s>]/i);
  const begin = tag < 0 ? -1 : html.indexOf('>', tag);
  const end = begin < 0 ? -1 : html.indexOf('<', begin);
  if (end < 0 || html.slice(end, end + 7).toLowerCase() !== '</title') return undefined;
  return html.slice(begin + 1, end).slice(0, LONGEST_TITLE);
}

/** First names of paths that belong to a server's pages and calls, and not to the folder in which it is installed. */
const ofPages = new Set(['index.php', 'status.php', 'remote.php', 'ocs', 'apps', 'login', 's', 'f']);

/**
 * Returns the addresses below a host at which a server may be installed, longest first. An address from the browser has more
 * behind it (`/cloud/index.php/apps/files`).
 */
export function candidateBases({ origin, pathname }: URL): readonly string[] {
  const parts = pathname.split('/').filter((part) => part !== '');
  const page = parts.findIndex((part) => ofPages.has(part));
  const most = (page < 0 ? parts : parts.slice(0, page)).slice(0, 2); // nobody installs one deeper than that
  return [...most.keys()].map((at) => `${origin}/${most.slice(0, most.length - at).join('/')}`).concat(origin);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’', nbsp: ' ' };

function unescaped(text: string): string {
  return text.replaceAll(/&([a-z]{2,4}|#39);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

/** Makes foreign text safe to show: one line of at most 80 characters, without control or direction characters. */
export function printable(text: string): string {
  return oneLine(text.slice(0, LONGEST_TITLE).replaceAll(/\s+/g, ' ').replaceAll(/\p{C}/gu, '')).slice(0, 80);
}
