/**
 * Replaces the WebDAV library's own fetch in the bundle. Code that is not in the program cannot follow a redirect with
 * credentials, even if the patch in `webdav-client.ts` fails; and node-fetch need not be shipped.
 */
export function fetch(): never {
  throw new Error('Latchkey sends by its own way out only');
}
