import { protocol } from 'electron';
import { appScheme } from './app-origin.ts';
import { serveBundle } from './app-files.ts';

/**
 * To be called before the app is ready. Standard: relative URLs work. Secure: no mixed content, crypto in the page. With a code
 * cache the scripts are compiled at the first start only.
 */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves the page from `folder`. To be called when the app is ready, before the first window.
 * @param page which of its files the page begins with
 */
export function serveAppScheme(folder: string, page: () => Promise<string>): void {
  protocol.handle(appScheme, (request) => serveBundle(folder, request, page));
}
