/** The scheme of our own page. Never `file:`, which would see the whole disk. */
export const appScheme = 'latchkey-app';

/** Scheme and host, spelled out: `URL.origin` is "null" for a scheme that is not one of the web's own. */
export const appOrigin = `${appScheme}://bundle`;

export const appPage = `${appOrigin}/index.html`;
