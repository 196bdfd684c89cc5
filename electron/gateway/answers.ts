/** The mount tools that need answers of their own. The gateway knows them by their user agent. */
export type MountTool = 'gvfs' | 'rclone' | 'webclient' | 'webdavfs' | 'other';

/**
 * Returns the mount tool behind a user agent. Windows' service calls itself `Microsoft-WebDAV-MiniRedir/…`, the Mac's
 * `WebDAVFS/…`; gvfs and rclone begin with their names.
 */
export function mountToolOf(userAgent = ''): MountTool {
  const agent = userAgent.toLowerCase();
  if (agent.startsWith('gvfs/')) return 'gvfs';
  if (agent.startsWith('rclone/')) return 'rclone';
  if (agent.startsWith('microsoft-webdav-miniredir/')) return 'webclient';
  if (agent.startsWith('webdavfs/')) return 'webdavfs';
  return 'other';
}

/** The realm of the gateway's challenge. Mount tools look up their credential by it. */
export const GATEWAY_REALM = 'Latchkey';

/** The situations in which the gateway answers by itself, without the platform. */
export type Situation =
  /** The visitor is not a mount tool of ours. */
  | 'stranger'
  /** No drive has this path. */
  | 'unknown-drive'
  /** The throw-away credential is missing or wrong. */
  | 'no-credential'
  /** The target leaves its drive. */
  | 'bad-target'
  /** The destination of a move or copy is on another drive or host. */
  | 'other-drive'
  /** The platform refuses the app password. */
  | 'refused'
  /** The keychain is locked, so there is no app password yet. */
  | 'locked'
  /** The platform cannot be reached, or its certificate is not trusted. */
  | 'offline'
  /** The platform has asked for a pause. */
  | 'paused'
  /** The platform redirects to another place, or its answer makes no sense. */
  | 'bad-gateway';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Returns the answer to a mount tool, chosen so that its programs are told the truth. A 401 would make gvfs and Windows ask the
 * person for a password that nobody knows, so a refused app password becomes a 403. The Mac's webdavfs takes a 5xx for a file
 * that is gone, so it is told 403 as well.
 */
export function answerOf(situation: Situation, tool: MountTool): Answer {
  switch (situation) {
    case 'locked':
    case 'offline':
    case 'paused':
      return { status: tool === 'webdavfs' ? 403 : 503 };
    case 'stranger':
    case 'refused':
      return { status: 403 };
    case 'unknown-drive':
      return { status: 404 };
    case 'no-credential':
      // After a 401 Windows would ask the person, and then refuse to send Basic without TLS.
      if (tool === 'webclient') return { status: 403 };
      return { status: 401, headers: { 'www-authenticate': `Basic realm="${GATEWAY_REALM}", charset="UTF-8"` } };
    case 'bad-target':
      return { status: 400 };
    case 'other-drive':
    case 'bad-gateway':
      return { status: tool === 'webdavfs' ? 403 : 502 };
  }
}

/**
 * Tells whether the mount tool takes this status for a file that is gone. For the Mac 507 means "no space", and every other 5xx
 * a missing file (webdav_vnops.c).
 */
export function isTakenForGone(status: number, tool: MountTool): boolean {
  return tool === 'webdavfs' && status >= 500 && status !== 507;
}

/**
 * The names of files that the Finder puts beside the files of others: the look of a folder, and what a file system cannot hold.
 */
const ofFinder = /^(\.DS_Store|\._.*)$/i;

/**
 * Returns the answer to a request of the Mac for one of the Finder's own files: there is none, and none may be made. So none of
 * these requests reaches the platform.
 * @param path as in the request line, or of a destination
 * @returns undefined for every other file and mount tool
 */
export function answerToFinder(method: string, path: string, tool: MountTool): Answer | undefined {
  if (tool !== 'webdavfs' || !ofFinder.test(lastNameOf(path))) return undefined;
  return { status: asking.has(method) ? 404 : 403 };
}

const asking: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PROPFIND', 'DELETE']);

function lastNameOf(path: string): string {
  const name = path.split('?', 1)[0]?.replace(/\/$/, '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** An answer for a path above all drives, where there is nothing to see. */
export interface RootAnswer extends Answer {
  readonly body?: string;
}

/**
 * Returns the answer for a path above the drives. gvfs asks whether the parent of its drive is a folder, and would mount the
 * parent, so it must be told 404. Windows walks the path from its root and gives up at an error, so it is shown an empty
 * folder, even behind a token that is right.
 */
export function answerAtRoot(
  { method, target }: { readonly method: string; readonly target: string },
  tool: MountTool,
): RootAnswer {
  if (method === 'OPTIONS') {
    return { status: 200, headers: { dav: '1, 2', allow: 'OPTIONS, PROPFIND', 'ms-author-via': 'DAV' } };
  }
  if (method === 'PROPFIND' && tool === 'webclient') {
    return {
      status: 207,
      headers: { 'content-type': 'application/xml; charset=utf-8' },
      body: emptyFolder(target.split('?', 1)[0] ?? '/'),
    };
  }
  return { status: 404 };
}

/** @param path the root or a token, neither of which has a character that must be escaped in XML */
const emptyFolder = (path: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>${path}</D:href><D:propstat><D:prop>` +
  '<D:resourcetype><D:collection/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>' +
  '</D:multistatus>';
