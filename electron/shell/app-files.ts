import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { appOrigin } from './app-origin.ts';

/**
 * The content security policy of our page: its own files and nothing else. The page may not connect anywhere, because
 * everything it needs comes through the bridge.
 */
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

/** A path as the build makes them. It excludes `%`, `..` and hidden files. */
const plainPath = /^\/(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+$/;

/**
 * Finds the path of a bundled file, below the page's folder, that a URL stands for; gives undefined for every other URL. The
 * URL is checked as text, because a parser would quietly turn `..` and `%2e%2e` into another path.
 */
export function bundledPath(url: string): string | undefined {
  if (!url.startsWith(`${appOrigin}/`)) return undefined;
  const path = url.slice(appOrigin.length).replace(/[?#].*$/s, '');
  const file = path === '/' ? '/index.html' : path;
  return plainPath.test(file) && types[extname(file)] !== undefined ? file.slice(1) : undefined;
}

/**
 * Answers a request of the page from `folder`. A request for anything but one of its files gets 404.
 * @param page names the file that serves as the page at this moment
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

/**
 * Says how long the browser may keep a file. The build names assets after their content, so a kept asset is never out of
 * date; the page itself is never kept.
 */
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
