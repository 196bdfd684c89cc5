import * as z from 'zod/mini';
import type { HttpResponse } from '../../http/http.ts';

/** What somebody would call what answers at an address that is no platform of ours; undefined when nothing tells. */
export type Answer = Pick<HttpResponse, 'status' | 'headers' | 'body'>;

const statusPage = z.object({
  installed: z.boolean(),
  productname: z.optional(z.string().check(z.maxLength(100))),
  versionstring: z.optional(z.string().check(z.maxLength(40))),
});

/** Nextcloud and its relatives say by `status.php` what they are, before any sign-in. */
export function recogniseStatusPage({ status, body }: Answer): string | undefined {
  const page = status === 200 ? statusPage.safeParse(jsonOf(body)).data : undefined;
  if (page === undefined) return undefined;
  return printable([page.productname ?? 'Nextcloud', page.versionstring ?? ''].join(' '));
}

/** A WebDAV server says so in its answer to OPTIONS (RFC 4918, 10.1). */
export function recogniseDav({ headers }: Answer): string | undefined {
  if (headers['dav'] === undefined) return undefined;
  const scheme = /^\s*(\w+)/.exec(headers['www-authenticate'] ?? '')?.[1];
  return scheme === undefined ? 'WebDAV' : `WebDAV (${scheme})`;
}

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

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’', nbsp: ' ' };

function unescaped(text: string): string {
  return text.replaceAll(/&([a-z]+|#39);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

/** Somebody else's words, safe to show: one line, without control or direction characters, not endless. */
function printable(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/\p{C}/gu, '').trim().slice(0, 80);
}
