/**
 * Bundled in the place of the WebDAV library's own fetch: what is not in the program cannot follow a redirect with credentials,
 * whatever becomes of the replacement in `webdav-client.ts`. And node-fetch is not carried along for nothing.
 */
export function fetch(): never {
  throw new Error('Latchkey sends by its own way out only');
}
