import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { realm } from './apache-config.ts';
import { makeAuthority } from './certificates.ts';
import { unpackedPackages } from './unpacked-package.ts';
import { freePorts, listening } from './webdav-servers.ts';

/** What it asks for by which challenge. Its digest is SHA-256 alone, which gvfs cannot do. */
const paths = { basic: '/dav/', digest: '/digest/', spaced: '/with space é/' } as const;

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
  const child = spawn(join(installed, program), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  child.once('error', (error) => (errors += error.message));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (await listening(tlsPort)) {
      const url = (root: keyof typeof paths, scheme = 'http'): string =>
        new URL(`${scheme}://127.0.0.1:${scheme === 'http' ? port : tlsPort}${paths[root]}`).href;
      return { caFile, url, stop };
    }
    await sleep(50);
  }
  await stop();
  throw new Error(`lighttpd does not start: ${errors}`);
}

interface Layout {
  readonly folder: string;
  readonly port: number;
  readonly tlsPort: number;
}

function config({ folder, port, tlsPort }: Layout): string {
  const asks = Object.entries(paths).map(([root, path]) => {
    const how = root === 'digest' ? '"method" => "digest", "algorithm" => "SHA-256"' : '"method" => "basic"';
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
