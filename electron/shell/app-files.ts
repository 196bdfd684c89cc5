import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { appOrigin } from './app-origin.ts';

/** Everything that our page may do, and no more. No connection: what the page needs comes through the bridge. */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Folders and names as the build makes them. No `%`, no `..`, no hidden file can be written with these. */
const plainPath = /^\/(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+$/;

/**
 * The path of a bundled file that a URL stands for, below the folder of the page; undefined for everything else.
 * The URL is looked at as text: a parser would quietly turn `..` and `%2e%2e` into another path.
 */
export function bundledPath(url: string): string | undefined {
  if (!url.startsWith(`${appOrigin}/`)) return undefined;
  const path = url.slice(appOrigin.length).replace(/[?#].*$/s, '');
  const file = path === '/' ? '/index.html' : path;
  return plainPath.test(file) && types[extname(file)] !== undefined ? file.slice(1) : undefined;
}

/**
 * Answers a request of the page from `folder`. What is not one of its files is 404, whatever it is.
 * @param page which file is the page at this moment
 */
export async function serveBundle(
  folder: string,
  request: { url: string; method: string },
  page: () => Promise<string>,
): Promise<Response> {
  const asked = request.method === 'GET' ? bundledPath(request.url) : undefined;
  const path = asked === 'index.html' ? await page() : asked;
  const body = path === undefined ? undefined : await readFile(join(folder, path)).catch(() => undefined);
  if (path === undefined || body === undefined) {
    return new Response(null, { status: 404, headers: headers('text/plain; charset=utf-8', 'no-store') });
  }
  return new Response(new Uint8Array(body), { headers: headers(types[extname(path)] ?? '', keeping(path)) });
}

/** The build names its assets after what is in them, so that what was kept of one is never out of date. The page is kept by nobody. */
function keeping(path: string): string {
  return path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
}

function headers(type: string, cacheControl: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': cacheControl,
  };
}
