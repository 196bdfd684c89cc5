import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import axe from 'axe-core';
import { build } from 'vite';

const built = join(import.meta.dirname, '../../out/window-scenes');

/** What finds faults in a page, at the page's own origin: from elsewhere its policy lets nothing in. */
export const axeAddress = '/axe.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** For a browser that shows scenes: no other address is found. */
export const scenesOnly = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Compiles the scenes, as the window itself is compiled. */
export async function buildScenes(): Promise<void> {
  await build({ configFile: join(import.meta.dirname, 'vite.config.ts') });
}

export interface ServedScenes {
  /** For `baseURL` of a context. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves what `buildScenes` has made. A browser keeps it, compiled scripts included: a scene is one of two hundred pages. */
export async function openScenes(): Promise<ServedScenes> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
    const file = pathname === '/' ? '/index.html' : pathname;
    try {
      const body = file === axeAddress ? axe.source : readFileSync(join(built, file));
      response.writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': 'max-age=3600',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
