import { startFrontServer, type FrontServer } from './front-server.ts';

/**
 * Before a server: answers a PROPFIND of the drive's parent with 405, in chunks, as a Nextcloud behind nginx or Apache does.
 * gvfs 1.50 asks for the parent, and its process does not survive the answer.
 */
export function startChunkingServer(target: string, parent: string): Promise<FrontServer> {
  return startFrontServer(target, {
    answers({ method, url = '/' }, response) {
      if (method !== 'PROPFIND' || url.replace(/\/$/, '') !== parent) return false;
      response.writeHead(405, { 'content-type': 'application/xml; charset=utf-8' });
      response.write('<?xml version="1.0" encoding="utf-8"?>\n');
      response.end('<d:error xmlns:d="DAV:"/>\n');
      return true;
    },
  });
}
