import { printable as oneLine } from '../../contract/words/printable.ts';
import type { HttpResponse } from '../../http/http.ts';

/** Names the service that answers at an address that is no platform of ours; undefined when nothing tells. */
export type Answer = Pick<HttpResponse, 'status' | 'headers' | 'body'>;

/** A title is near the beginning of a page, and short. */
const FIRST_CHARACTERS = 64 * 1024;
const LONGEST_TITLE = 1000;

/** The title of a web page. */
export function recognisePage({ headers, body }: Answer): string | undefined {
  if (!(headers['content-type'] ?? '').toLowerCase().includes('html')) return undefined;
  const title = titleIn(body.slice(0, FIRST_CHARACTERS));
  const text = title === undefined ? '' : printable(unescaped(title));
  return text === '' ? undefined : text;
}

/** Reads the text of the first title, step by step, each beginning where the last one ended. */
function titleIn(html: string): string | undefined {
  const tag = html.search(/<title[\s>]/i);
  const begin = tag < 0 ? -1 : html.indexOf('>', tag);
  const end = begin < 0 ? -1 : html.indexOf('<', begin);
  if (end < 0 || html.slice(end, end + 7).toLowerCase() !== '</title') return undefined;
  return html.slice(begin + 1, end).slice(0, LONGEST_TITLE);
}

/** First names of paths that belong to a server's pages and calls, not to the folder that it lies in. */
const ofPages = new Set(['index.php', 'status.php', 'remote.php', 'ocs', 'apps', 'login', 's', 'f']);

/**
 * Where a server may lie below its host, longest first: what somebody copies from the browser has more behind it
 * (`/cloud/index.php/apps/files`).
 */
export function candidateBases({ origin, pathname }: URL): readonly string[] {
  const parts = pathname.split('/').filter((part) => part !== '');
  const page = parts.findIndex((part) => ofPages.has(part));
  const most = (page < 0 ? parts : parts.slice(0, page)).slice(0, 2); // deeper than that nobody installs one
  return [...most.keys()].map((at) => `${origin}/${most.slice(0, most.length - at).join('/')}`).concat(origin);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’', nbsp: ' ' };

function unescaped(text: string): string {
  return text.replaceAll(/&([a-z]{2,4}|#39);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

/** Somebody else's words, safe to show: one line, without control or direction characters, not endless. */
export function printable(text: string): string {
  return oneLine(text.slice(0, LONGEST_TITLE).replaceAll(/\s+/g, ' ').replaceAll(/\p{C}/gu, '')).slice(0, 80);
}
