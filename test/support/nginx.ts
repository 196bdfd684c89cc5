import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from './server-process.ts';
import { unpackedPackages } from './unpacked-package.ts';
import { freePorts } from './webdav-servers.ts';

/** An nginx on loopback, as a proxy in front of other servers. */
export interface Nginx {
  /** Without a slash at its end. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** @param locations what is in its `server` block. @throws when it cannot be had, or does not start */
export async function startNginx(locations: readonly string[]): Promise<Nginx> {
  const path = 'usr/sbin/nginx';
  const program = join(unpackedPackages(path, ['nginx']), path);
  const folder = mkdtempSync(join(tmpdir(), 'lk-nginx-'));
  const [port = 0] = await freePorts(1);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${folder}/${name};`,
  );
  const lines = [
    ...[
      'daemon off;',
      'master_process off;',
      `pid ${folder}/pid;`,
      `error_log ${folder}/error.log;`,
      'events {}',
      'http {',
    ],
    ...['  access_log off;', '  client_max_body_size 0;', ...temporary],
    ...['  server {', `    listen 127.0.0.1:${port};`, ...locations.map((line) => `    ${line}`), '  }', '}'],
  ];
  writeFileSync(join(folder, 'nginx.conf'), `${lines.join('\n')}\n`);
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf')];
  const stop = await startServerProcess({ file: program, args, port, folder });
  return { origin: `http://127.0.0.1:${port}`, stop };
}
