import { networkInterfaces } from 'node:os';
import { join } from 'node:path';

/** The WebDAV roots that the test server offers, each over http and over TLS. */
export const roots = {
  basic: '/dav/',
  digest: '/digest/',
  spaced: '/with space é/',
  /** Reading works; every write is answered 403. */
  readOnly: '/read-only/',
  /** Reading works; every write is answered 401. */
  limited: '/limited/',
  /** Reading works; PUT is answered 405. */
  noPut: '/no-put/',
  /** Reading works; PUT is answered 507. */
  full: '/full/',
  /** Inside `nested`, whose parent is a WebDAV collection too. */
  nested: '/outer/inner/',
} as const;
export type RootName = keyof typeof roots;

export const realm = 'Latchkey test';

export interface ApacheLayout {
  readonly folder: string;
  readonly httpPort: number;
  readonly tlsPort: number;
  /** Where `/moved/` redirects to: another port of the same host. */
  readonly otherPort: number;
}

const modules = (
  'mpm_event authn_core authn_file authz_core authz_user auth_basic auth_digest alias rewrite setenvif dav dav_fs ' +
  'dav_lock mime socache_shmcb ssl'
).split(' ');

/** Of this machine itself: by IPv6, too, where it has that. */
export const listenedHosts = (): readonly string[] => {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return own.some(({ address }) => address === '::1') ? ['127.0.0.1', '[::1]'] : ['127.0.0.1'];
};

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Folder on disk of a root. */
export function folderOf(layout: ApacheLayout, root: RootName): string {
  return root === 'nested' ? join(layout.folder, 'files/outer/inner') : join(layout.folder, 'files', root);
}

/** The configuration of one apache2 with mod_dav. The log has one line of tab-separated fields per request. */
export function apacheConfig(layout: ApacheLayout): string {
  const { folder, httpPort, tlsPort, otherPort } = layout;
  const lines = [
    `ServerRoot ${folder}/apache`,
    `PidFile ${folder}/apache/httpd.pid`,
    ...[httpPort, tlsPort, otherPort].flatMap((port) => listenedHosts().map((host) => `Listen ${host}:${port}`)),
    'ServerName localhost',
    `Mutex file:${folder}/apache`,
    `DefaultRuntimeDir ${folder}/apache`,
    `ErrorLog ${folder}/apache/error.log`,
    ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
    'TypesConfig /etc/mime.types',
    'User www-data',
    'Group www-data',
    'StartServers 1',
    'SetEnvIf Authorization . authenticated=1',
    'LogFormat "%{local}p\\t%m\\t%U\\t%>s\\t%{authenticated}e\\t%{Depth}i" fields',
    `CustomLog ${folder}/access.log fields`,
    `DavLockDB ${folder}/apache/lock/DavLock`,
    `DocumentRoot ${folder}/files`,
    '<Location "/">\n  Require all denied\n</Location>',
    `Redirect 307 /moved http://127.0.0.1:${otherPort}/dav`,
    ...(Object.keys(roots) as RootName[]).flatMap((root) => location(layout, root)),
    `Alias /outer ${folder}/files/outer`,
    ...basic(folder, '/outer'),
    ...forbidding('read-only', 'Require all denied'),
    ...forbidding('limited', 'Require user nobody'),
    ...rewriting('no-put', 405),
    ...rewriting('full', 507),
    `<VirtualHost ${listenedHosts()
      .map((host) => `${host}:${tlsPort}`)
      .join(' ')}>`,
    '  SSLEngine on',
    `  SSLCertificateFile ${folder}/ca/server.pem`,
    `  SSLCertificateKeyFile ${folder}/ca/server.key`,
    '</VirtualHost>',
  ];
  return `${lines.join('\n')}\n`;
}

function location(layout: ApacheLayout, root: RootName): string[] {
  if (root === 'nested') return [];
  const path = roots[root].slice(0, -1);
  const access = root === 'digest' ? digest(layout.folder, path) : basic(layout.folder, path);
  return [`Alias ${quoted(path)} ${folderOf(layout, root)}`, ...access];
}

function basic(folder: string, path: string): string[] {
  return protectedBy(path, ['AuthType Basic', `AuthUserFile ${folder}/passwords`]);
}

function digest(folder: string, path: string): string[] {
  return protectedBy(path, ['AuthType Digest', `AuthUserFile ${folder}/digests`]);
}

function protectedBy(path: string, lines: string[]): string[] {
  const all = ['Dav On', ...lines, `AuthName ${quoted(realm)}`, 'Require valid-user'];
  return [`<Location ${quoted(path)}>`, ...all.map((line) => `  ${line}`), '</Location>'];
}

/** Only what reads is left to valid users. */
function forbidding(name: string, rule: string): string[] {
  return [
    `<Location /${name}>`,
    '  <Limit GET HEAD OPTIONS PROPFIND>\n    Require valid-user\n  </Limit>',
    `  <LimitExcept GET HEAD OPTIONS PROPFIND>\n    ${rule}\n  </LimitExcept>`,
    '</Location>',
  ];
}

/** PUT gets a status of its own, once the user is known. */
function rewriting(name: string, status: number): string[] {
  return [
    `<Location /${name}>`,
    '  RewriteEngine on',
    '  RewriteCond %{REQUEST_METHOD} =PUT',
    `  RewriteRule .* - [R=${status},L]`,
    '</Location>',
  ];
}
