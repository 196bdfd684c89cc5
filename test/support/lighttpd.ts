import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realm } from './apache-config.ts';
import { makeAuthority } from './certificates.ts';
import { startServerProcess } from './server-process.ts';
import { unpackedPackages } from './unpacked-package.ts';
import { freePorts } from './webdav-servers.ts';

/** What it asks for by which challenge. Each of its digests is one algorithm alone, which gvfs cannot do. */
const paths = { basic: '/dav/', digest: '/digest/', digest512: '/digest512/', spaced: '/with space é/' } as const;

const digests: Readonly<Record<string, string>> = { digest: 'SHA-256', digest512: 'SHA-512-256' };

/** A lighttpd with mod_webdav on loopback, over http and over TLS by a private CA. */
export interface Lighttpd {
  readonly caFile: string;
  url(root: keyof typeof paths, scheme?: 'http' | 'https'): string;
  stop(): Promise<void>;
}

/** @throws when it cannot be had, or does not start */
export async function startLighttpd(users: Readonly<Record<string, string>>): Promise<Lighttpd> {
  const program = 'usr/sbin/lighttpd';
  const installed = unpackedPackages(program, ['lighttpd', 'lighttpd-mod-webdav', 'lighttpd-mod-openssl']);
  const folder = mkdtempSync(join(tmpdir(), 'lk-lighttpd-'));
  const [port = 0, tlsPort = 0] = await freePorts(2);
  for (const path of Object.values(paths)) mkdirSync(join(folder, 'files', path), { recursive: true });
  const caFile = await makeAuthority(join(folder, 'ca'), 'server', ['DNS:localhost', 'IP:127.0.0.1']);
  const lines = Object.entries(users).map(([user, password]) => `${user}:${password}\n`);
  writeFileSync(join(folder, 'users'), lines.join(''));
  writeFileSync(join(folder, 'lighttpd.conf'), config({ folder, port, tlsPort }));
  const args = ['-D', '-f', join(folder, 'lighttpd.conf'), '-m', join(installed, 'usr/lib/lighttpd')];
  const stop = await startServerProcess({ file: join(installed, program), args, port: tlsPort, folder });
  const url = (root: keyof typeof paths, scheme = 'http'): string =>
    new URL(`${scheme}://127.0.0.1:${scheme === 'http' ? port : tlsPort}${paths[root]}`).href;
  return { caFile, url, stop };
}

interface Layout {
  readonly folder: string;
  readonly port: number;
  readonly tlsPort: number;
}

function config({ folder, port, tlsPort }: Layout): string {
  const asks = Object.entries(paths).map(([root, path]) => {
    const algorithm = digests[root];
    const how = algorithm === undefined ? '"method" => "basic"' : `"method" => "digest", "algorithm" => "${algorithm}"`;
    return `  "${path.slice(0, -1)}" => ( ${how}, "realm" => "${realm}", "require" => "valid-user" )`;
  });
  const lines = [
    'server.modules = ( "mod_auth", "mod_authn_file", "mod_webdav", "mod_openssl" )',
    'server.bind = "127.0.0.1"',
    `server.port = ${port}`,
    `server.document-root = "${folder}/files"`,
    `server.upload-dirs = ( "${folder}" )`,
    'auth.backend = "plain"',
    `auth.backend.plain.userfile = "${folder}/users"`,
    `auth.require = (\n${asks.join(',\n')}\n)`,
    'webdav.activate = "enable"',
    `webdav.sqlite-db-name = "${folder}/locks.db"`,
    `$SERVER["socket"] == "127.0.0.1:${tlsPort}" {`,
    '  ssl.engine = "enable"',
    `  ssl.pemfile = "${folder}/ca/server.pem"`,
    `  ssl.privkey = "${folder}/ca/server.key"`,
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
