import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ChunkingServer {
  readonly url: string;
  stop(): void;
}

/**
 * Before a server: answers a PROPFIND of the drive's parent with 405, in chunks, as a Nextcloud behind nginx or Apache does.
 * gvfs 1.50 asks for the parent, and its process does not survive the answer.
 */
export async function startChunkingServer(target: string, parent: string): Promise<ChunkingServer> {
  const server = createServer((incoming, response) => {
    const { method, url = '/', headers } = incoming;
    if (method === 'PROPFIND' && url.replace(/\/$/, '') === parent) {
      response.writeHead(405, { 'content-type': 'application/xml; charset=utf-8' });
      response.write('<?xml version="1.0" encoding="utf-8"?>\n');
      response.end('<d:error xmlns:d="DAV:"/>\n');
      incoming.resume();
      return;
    }
    const onwards = request(new URL(url, target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onwards.on('error', () => response.destroy());
    incoming.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(new URL(target).pathname, `http://127.0.0.1:${port}`).href,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
