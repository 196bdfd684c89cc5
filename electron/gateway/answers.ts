/** Mount tools that need an answer of their own, told by their user agent. */
export type MountTool = 'gvfs' | 'rclone' | 'webclient' | 'webdavfs' | 'other';

/**
 * The mount tool behind a user agent. Windows' service says `Microsoft-WebDAV-MiniRedir/…`, the Mac's `WebDAVFS/…`; gvfs and
 * rclone begin with their names.
 */
export function mountToolOf(userAgent = ''): MountTool {
  const agent = userAgent.toLowerCase();
  if (agent.startsWith('gvfs/')) return 'gvfs';
  if (agent.startsWith('rclone/')) return 'rclone';
  if (agent.startsWith('microsoft-webdav-miniredir/')) return 'webclient';
  if (agent.startsWith('webdavfs/')) return 'webdavfs';
  return 'other';
}

/** Realm of the gateway's challenge: mount tools find their credential by it. */
export const GATEWAY_REALM = 'Latchkey';

/** What the gateway answers by itself, without the platform. */
export type Situation =
  /** The visitor is no mount tool of ours. */
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
  /** The platform leads elsewhere, or says what no server says. */
  | 'bad-gateway';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What a mount tool is answered, so that its programs are told the truth. A 401 would have gvfs and Windows ask the person for
 * a password that nobody knows, so the app password's refusal is a 403. The Mac's webdavfs takes a 5xx for a file that is
 * gone, so it is told 403 as well.
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
      // Windows would ask the person, and then refuse to send Basic without TLS.
      if (tool === 'webclient') return { status: 403 };
      return { status: 401, headers: { 'www-authenticate': `Basic realm="${GATEWAY_REALM}", charset="UTF-8"` } };
    case 'bad-target':
      return { status: 400 };
    case 'other-drive':
    case 'bad-gateway':
      return { status: tool === 'webdavfs' ? 403 : 502 };
  }
}

/** webdav_vnops.c: 507 is "no space" to the Mac, every other 5xx a file that is gone. */
export function isTakenForGone(status: number, tool: MountTool): boolean {
  return tool === 'webdavfs' && status >= 500 && status !== 507;
}

/** Names that the Finder gives to what it keeps beside the files of others: the look of a folder, and what a file system cannot hold. */
const ofFinder = /^(\.DS_Store|\._.*)$/i;

/**
 * What the Mac is answered to a path of the Finder's own files: there is none, and none may be made. Nothing of it reaches the platform.
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

/** An answer above all drives, where there is nothing to see. */
export interface RootAnswer extends Answer {
  readonly body?: string;
}

/**
 * What is answered for a path above the drives. gvfs looks whether the parent of its drive is a folder, and would mount that:
 * it must be told 404. Windows walks the path from its root and gives up at an error; what it is shown of a token that is right has
 * nothing in it either.
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

/** @param path root, or a token: neither has a character that XML needs escaped */
const emptyFolder = (path: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>${path}</D:href><D:propstat><D:prop>` +
  '<D:resourcetype><D:collection/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>' +
  '</D:multistatus>';
