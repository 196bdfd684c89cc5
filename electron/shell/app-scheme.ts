import { protocol } from 'electron';
import { appScheme } from './app-origin.ts';
import { serveBundle } from './app-files.ts';

/**
 * Declares the scheme of our page. It must be called before the app is ready. `standard` makes relative URLs work, `secure`
 * forbids mixed content and allows crypto, and `codeCache` has scripts compiled at the first start only.
 */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves the page from `folder`. It must be called when the app is ready, before the first window.
 * @param page names the file of the folder that the page begins with
 */
export function serveAppScheme(folder: string, page: () => Promise<string>): void {
  protocol.handle(appScheme, (request) => serveBundle(folder, request, page));
}
