/**
 * Chromium cannot be taught a scheme while it runs. `app://bundle/x` is therefore loaded as
 * `https://bundle.app.electron-host.invalid/x` and mapped back wherever the app gets to see an address.
 */
const SUFFIX = '.electron-host.invalid';
const INTERNAL = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.electron-host\.invalid([/?#].*)?$/i;
const NO_HOST = 'nohost';

/** Everything that is loaded from one of the app's schemes. */
export const OWN_ORIGINS = `https://*${SUFFIX}/*`;

export const isInternal = (url: string): boolean => INTERNAL.test(url);

/** @param isOwn tells the app's schemes from others, which stay as they are */
export function toInternal(url: string, isOwn: (scheme: string) => boolean): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  if (scheme === undefined || !isOwn(scheme.toLowerCase())) return url;
  return `https://${host === '' || host === undefined ? NO_HOST : host}.${scheme}${SUFFIX}${rest === '' ? '/' : (rest ?? '/')}`;
}

export function fromInternal(url: string): string {
  const [, host, scheme, rest] = INTERNAL.exec(url) ?? [];
  if (host === undefined || scheme === undefined) return url;
  return `${scheme}://${host === NO_HOST ? '' : host}${rest ?? '/'}`;
}

/** An own scheme that is named in a policy (`script-src app:`) has to follow the mapping. `'self'` does so by itself. */
export function policyToInternal(policy: string, scheme: string): string {
  return policy.replace(
    new RegExp(`\\b${scheme}:(?://([^\\s;/]+))?`, 'g'),
    (_all, host: string | undefined) => `https://${host ?? '*'}.${scheme}${SUFFIX}`,
  );
}
