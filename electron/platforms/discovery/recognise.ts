import { printable as oneLine } from '../../contract/words/printable.ts';
import type { HttpResponse } from '../../http/http.ts';

/** What somebody would call what answers at an address that is no platform of ours; undefined when nothing tells. */
export type Answer = Pick<HttpResponse, 'status' | 'headers' | 'body'>;

/** The title of a web page. */
export function recognisePage({ headers, body }: Answer): string | undefined {
  if (!/\bhtml\b/i.test(headers['content-type'] ?? '')) return undefined;
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(body)?.[1];
  const text = title === undefined ? '' : printable(unescaped(title));
  return text === '' ? undefined : text;
}

/**
 * Where a server may lie below its host, longest first: what somebody copies from the browser has more behind it
 * (`/cloud/index.php/apps/files`).
 */
export function candidateBases({ origin, pathname }: URL): readonly string[] {
  const parts = pathname
    .replace(/\/(index\.php|apps|login|remote\.php|s|f)(\/.*)?$/, '')
    .split('/')
    .filter((part) => part !== '');
  const most = parts.slice(0, 2); // deeper than that nobody installs one
  return [...most.keys()].map((at) => `${origin}/${most.slice(0, most.length - at).join('/')}`).concat(origin);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’', nbsp: ' ' };

function unescaped(text: string): string {
  return text.replaceAll(/&([a-z]+|#39);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

/** Somebody else's words, safe to show: one line, without control or direction characters, not endless. */
export function printable(text: string): string {
  return oneLine(text.replaceAll(/\s+/g, ' ').replaceAll(/\p{C}/gu, '')).slice(0, 80);
}
