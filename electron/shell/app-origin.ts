/** The scheme of our own page. A page from `file:` could read the whole disk. */
export const appScheme = 'latchkey-app';

/**
 * The origin of our own page, as scheme and host. It is written out because `URL.origin` is "null" for a scheme outside the
 * web's own.
 */
export const appOrigin = `${appScheme}://bundle`;

export const appPage = `${appOrigin}/index.html`;
