/**
 * Recognises gateways that want a sign-in before anything behind them answers (Authelia, authentik, oauth2-proxy, Pomerium,
 * Cloudflare Access, Keycloak, firewalls). A program cannot pass one, so a gateway must be told apart from a platform that has
 * moved.
 */

/** Names of parameters that contain the address to return to after a sign-in, and those of OpenID Connect and SAML. */
const ways = new Set([
  ...[
    'rd',
    'redirect',
    'redirect_to',
    'redirect_uri',
    'redirect_url',
    'redirecturl',
    'return',
    'return_to',
    'returnto',
  ],
  ...['return_url', 'returnurl', 'next', 'continue', 'goto', 'target', 'service', 'back_url', 'origurl', 'orig_url'],
  ...['client_id', 'samlrequest', 'relaystate', 'wtrealm', 'wreply', 'pomerium_redirect_uri'],
]);

/** First labels of host names that are used for sign-ins. */
const hosts = new Set([
  ...['auth', 'authelia', 'authentik', 'keycloak', 'login', 'logon', 'signin', 'sso', 'cas', 'idp', 'id', 'idm', 'iam'],
  ...['oauth', 'oidc', 'adfs', 'account', 'accounts', 'connect', 'authenticate'],
]);

/** Paths of gateways that answer under the host name of the server behind them. */
const paths = [
  ...[
    '/outpost.goauthentik.io/',
    '/if/flow/',
    '/oauth2/start',
    '/oauth2/sign_in',
    '/authelia',
    '/_oauth',
    '/.pomerium/',
  ],
  ...['/.auth/', '/cdn-cgi/access/', '/shibboleth.sso/', '/mellon/', '/realms/', '/auth/realms/', '/my.policy'],
  ...['/pkmslogin', '/dana-na/', '/+cscoe+/', '/remote/login', '/vouch/'],
];

/** Words in the titles of their pages. */
const words = [
  'authelia',
  'authentik',
  'keycloak',
  'login',
  'log in',
  'log on',
  'sign in',
  'single sign-on',
  'anmelden',
];

/**
 * Tells whether an address is a sign-in on the way to another address.
 * @param asked the address that was asked for
 * @param title of the page that is there, when it was looked at
 */
export function looksLikeSignIn(address: URL, asked: URL, title?: string): boolean {
  const path = address.pathname.toLowerCase();
  if (paths.some((known) => path.startsWith(known))) return true;
  // On its own host a platform has sign-in pages of its own, whose addresses contain one to return to as well.
  if (address.host === asked.host) return false;
  const back = [...address.searchParams].some(
    ([name, value]) => ways.has(name.toLowerCase()) || value.includes(asked.host),
  );
  if (back) return true;
  if (title === undefined) return false;
  const [label = ''] = address.hostname.split('.');
  return hosts.has(label) || words.some((word) => title.toLowerCase().includes(word));
}
