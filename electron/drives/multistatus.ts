import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { FileStat } from 'webdav';
import { omitUndefined } from '../contract/omit-undefined.ts';

/** Bytes, as the server counts them. */
export interface Quota {
  readonly available: number;
  readonly used?: number;
}

/** RFC 4331. They have to be asked for by name: `allprop` does not include them. */
export const quotaProperties = ['quota-available-bytes', 'quota-used-bytes'] as const;

/** A resource that a PROPFIND tells of. */
interface DavEntry {
  /** Decoded last part of its path; empty for the asked resource itself where that is a server's root. */
  readonly name: string;
  readonly isCollection: boolean;
  readonly displayName?: string;
  /** Bytes, as the server counts them. */
  readonly size?: number;
  readonly quota?: Quota;
}

/** What a server tells of a resource and of what is directly in it. */
export interface Listing {
  /** The resource that was asked for; some servers leave it out of the list of what is in it. */
  readonly self?: DavEntry;
  /** What is directly in it, each name once, in the server's order. */
  readonly children: readonly DavEntry[];
  /** There is more than `MOST_ENTRIES`: the list is not all. */
  readonly cut: boolean;
}

/** Why a body is no multistatus. */
type NotMultistatus = 'empty' | 'doctype' | 'not-xml' | 'not-multistatus';

/** More are not looked at: a person chooses from a list, and a proof compares one. */
export const MOST_ENTRIES = 10_000;
/** `multistatus/response/propstat/prop/resourcetype/collection` are six; namespaces are looked up through all that are open. */
const MOST_DEPTH = 32;
/** Characters of an element's text that can matter. */
const MOST_TEXT = 8192;

const DAV = 'DAV:';

/** What a PROPFIND asks for. */
export function propfindBody(properties: readonly string[]): string {
  const names = properties.map((name) => `<${name}/>`).join('');
  return `<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop>${names}</prop></propfind>`;
}

/** The answer to a PROPFIND as the WebDAV library may read it. */
interface CleanMultistatus {
  readonly ok: true;
  readonly xml: string;
  /** There is more than `MOST_ENTRIES`: the list is not all. */
  readonly cut: boolean;
}

/**
 * Writes the answer to a PROPFIND (RFC 4918, 13) anew, with what we know of only, for the WebDAV library: that would take any
 * namespace for DAV's, the first `propstat` for all of them, a slash in a name for a folder, and stumble over one bad address.
 * Read in any namespace prefix, whatever host or prefix a proxy has left in its addresses, in time that grows with the answer's
 * length only. A document type is refused: nobody needs one here, and it can define entities without end.
 *
 * In what is written the asked resource is `/`. Names are encoded once more than addresses are, so that the library's decoding
 * leaves one part of a path one part; no text in it is markup.
 *
 * @param requestUrl that was asked for, with a trailing slash for a folder
 */
export function cleanMultistatus(
  body: string,
  requestUrl: string,
): CleanMultistatus | { readonly ok: false; readonly why: NotMultistatus } {
  const text = body.trimStart(); // some servers begin with a byte order mark or with empty lines
  if (text === '') return { ok: false, why: 'empty' };
  const { responses, root, why, cut } = parse(text);
  if (why !== undefined) return { ok: false, why };
  if (root !== 'multistatus') return { ok: false, why: 'not-multistatus' };
  return { ok: true, xml: multistatusOf(placed(responses, requestUrl)), cut };
}

/** What the library has read in a clean answer. @param requestUrl as above */
export function listingOf(stats: readonly FileStat[], requestUrl: string, cut: boolean): Listing {
  const itself = stats.find(({ filename }) => filename === '/');
  const children = stats.filter((stat) => stat !== itself);
  return {
    ...(itself === undefined ? {} : { self: entryOf(itself, lastNameIn(requestUrl)) }),
    children: children.map((stat) => entryOf(stat, decodeURIComponent(stat.filename.slice(1)))),
    cut,
  };
}

/** What the library says of one resource. */
export function entryOf({ type, props }: FileStat, name: string): DavEntry {
  const { displayname, getcontentlength: size } = props ?? {};
  const [available, used] = quotaProperties.map((property) => props?.[property]);
  return {
    ...{ name, isCollection: type === 'directory' },
    ...(typeof displayname === 'string' ? { displayName: decodeURIComponent(displayname) } : {}),
    ...(typeof size === 'number' ? { size } : {}),
    ...(typeof available === 'number' ? { quota: { available, ...(typeof used === 'number' ? { used } : {}) } } : {}),
  };
}

/** One `response`, as it is being read. */
interface Response {
  href?: string;
  status?: number;
  isCollection: boolean;
  readonly properties: Map<string, string>;
}

/** One `propstat`: its status comes after its properties, and may say that there are none. */
interface Propstat {
  status: number;
  isCollection: boolean;
  readonly properties: Map<string, string>;
}

interface Parsed {
  readonly responses: readonly Response[];
  readonly root: string | undefined;
  readonly why: NotMultistatus | undefined;
  readonly cut: boolean;
}

class Enough extends Error {}

function parse(text: string): Parsed {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const path: string[] = [];
  const responses: Response[] = [];
  let [root, why]: [string | undefined, NotMultistatus | undefined] = [undefined, undefined];
  let [cut, closed] = [false, false];
  let response: Response | undefined;
  let propstat: Propstat | undefined;
  let content = '';

  const stop = (because?: NotMultistatus): never => {
    why = because;
    throw new Enough();
  };
  parser.on('doctype', () => stop('doctype'));
  parser.on('opentagstart', () => {
    if (path.length === MOST_DEPTH) stop('not-xml');
  });
  parser.on('opentag', (tag) => {
    path.push(nameOf(tag));
    content = '';
    const at = path.join('/');
    if (path.length === 1) root = at;
    else if (at === 'multistatus/response') response = { isCollection: false, properties: new Map() };
    else if (at === `${RESPONSE}/propstat`) propstat = { status: 200, isCollection: false, properties: new Map() };
    else if (at === `${PROP}/resourcetype/collection` && propstat !== undefined) propstat.isCollection = true;
  });
  const add = (more: string): void => {
    if (content.length < MOST_TEXT) content += more.slice(0, MOST_TEXT - content.length);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const at = path.join('/');
    const name = path.pop() ?? '';
    if (path.length === 0) closed = true;
    if (response === undefined) return;
    if (at === `${RESPONSE}/href`) response.href ??= content.trim();
    else if (at === `${RESPONSE}/status`) response.status = statusOf(content);
    else if (propstat !== undefined && at === `${RESPONSE}/propstat/status`) propstat.status = statusOf(content);
    else if (propstat !== undefined && at === `${PROP}/${name}`) propstat.properties.set(name, content.trim());
    else if (propstat !== undefined && at === `${RESPONSE}/propstat`) {
      takeOver(response, propstat);
      propstat = undefined;
    } else if (at === RESPONSE) {
      if (responses.length === MOST_ENTRIES) {
        cut = true;
        stop();
      }
      responses.push(response);
      response = undefined;
    }
  });

  try {
    parser.write(text).close();
  } catch {
    // What follows the document is of no matter: a page's warnings, a proxy's ending.
    if (!closed && !cut) why ??= 'not-xml';
  }
  return { responses, root, why, cut };
}

const RESPONSE = 'multistatus/response';
const PROP = `${RESPONSE}/propstat/prop`;

const known = new Set([
  ...['multistatus', 'response', 'href', 'status', 'propstat', 'prop', 'resourcetype', 'collection'],
  ...['displayname', 'getcontentlength', 'quota-available-bytes', 'quota-used-bytes'],
]);

/** Elements that do not matter share one name, however long theirs is. */
function nameOf({ uri, local }: SaxesTagNS): string {
  return uri === DAV && known.has(local) ? local : '?';
}

/** The number in `HTTP/1.1 200 OK`; 0 when there is none. */
function statusOf(line: string): number {
  const [, number = ''] = line.trim().split(' ', 2);
  return number.length === 3 && isWholeNumber(number) ? Number(number) : 0;
}

function takeOver(response: Response, { status, isCollection, properties }: Propstat): void {
  if (status < 200 || status > 299) return;
  response.isCollection ||= isCollection;
  for (const [name, value] of properties) response.properties.set(name, value);
}

/** The asked resource, and what is in it by its names. */
interface Placed {
  readonly itself?: Response;
  readonly children: ReadonlyMap<string, Response>;
}

function placed(responses: readonly Response[], requestUrl: string): Placed {
  const asked = placeOf(requestUrl, requestUrl)?.path ?? '';
  const there = responses.flatMap((response) => {
    const place = response.status === 404 ? undefined : placeOf(response.href ?? '', requestUrl);
    return place === undefined ? [] : [{ ...place, response }];
  });
  const base = baseOf(there, asked);
  const itself = there.find(({ path }) => path === base)?.response;
  const children = new Map<string, Response>();
  for (const { name, folder, response } of there) {
    if (folder === base && folder !== undefined && !children.has(name)) children.set(name, response);
  }
  return { children, ...omitUndefined({ itself }) };
}

function multistatusOf({ itself, children }: Placed): string {
  const named = [...children].map(([name, response]) => responseOf(`/${encoded(encoded(name))}`, response));
  return `<multistatus>${itself === undefined ? '' : responseOf('/', itself)}${named.join('')}</multistatus>`;
}

/** The answer for a resource of which the server says nothing that can be read. */
export const nothingKnown = `<multistatus>${responseOf('/', { isCollection: true, properties: new Map() })}</multistatus>`;

function responseOf(href: string, { isCollection, properties }: Response): string {
  const displayName = properties.get('displayname') ?? '';
  const texts = [
    `<resourcetype>${isCollection ? '<collection/>' : ''}</resourcetype>`,
    ...(displayName === '' ? [] : [`<displayname>${encoded(displayName)}</displayname>`]),
    ...['getcontentlength', ...quotaProperties].flatMap((name) => {
      const bytes = bytesOf(properties.get(name));
      return bytes === undefined ? [] : [`<${name}>${bytes}</${name}>`];
    }),
  ];
  const props = `<prop>${texts.join('')}</prop><status>HTTP/1.1 200 OK</status>`;
  return `<response><href>${href}</href><propstat>${props}</propstat></response>`;
}

/** A text that was cut may end in half a character. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/[\uD800-\uDBFF]$/, ''));

/** Where a resource is, in a form that can be compared: names in one of Unicode's forms, each behind a null character. */
interface Place {
  readonly path: string;
  /** Path of what it is in; undefined for a server's root. */
  readonly folder: string | undefined;
  readonly name: string;
}

/**
 * Where the asked resource lies in the answer's own addresses. A proxy that takes a prefix away, or adds one, leaves them as
 * the server behind it wrote them: then it is the resource that all others are in, or the folder that all are in.
 */
function baseOf(there: readonly Place[], asked: string): string | undefined {
  const [first] = there;
  if (first === undefined) return undefined;
  const shortest = there.reduce((least, place) => (place.path.length < least.path.length ? place : least), first);
  const holdsAll = (base: string): boolean =>
    there.every(({ path }) => path === base || path.startsWith(`${base}${SEPARATOR}`));
  const others = [shortest.path, shortest.folder].filter((base) => base !== undefined).filter(holdsAll);
  const fit = (base: string): number => there.filter(({ path, folder }) => path === base || folder === base).length;
  // A folder may be called as the prefix is that the proxy takes away: what more fits to is meant.
  const best = [asked, ...others].reduce((most, base) => (fit(base) > fit(most) ? base : most));
  return fit(best) === 0 ? undefined : best;
}

const SEPARATOR = '\u0000';

/** Of an address, absolute or not, on whatever host; undefined for what is none. */
function placeOf(href: string, requestUrl: string): Place | undefined {
  // Two slashes at the start are a slip of a server, not a host: no address in an answer may begin so (RFC 4918, 8.3).
  const slipped = href.startsWith('//') ? `/${href.split('/').filter(Boolean).join('/')}` : href;
  // In a name they are not what an address takes them for: a backslash would be a slash there, and a line end nothing.
  const address = slipped.replaceAll(/[\\\t\n\r]/g, encodeURIComponent);
  if (address === '' || !URL.canParse(address, requestUrl)) return undefined;
  const { protocol, pathname } = new URL(address, requestUrl);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const names = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const pathOf = (some: readonly string[]): string => some.map((name) => SEPARATOR + name.normalize()).join('');
  const name = names.at(-1);
  return {
    path: pathOf(names),
    folder: name === undefined ? undefined : pathOf(names.slice(0, -1)),
    name: name ?? '',
  };
}

/** A name that is not encoded as it should be is taken as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Decoded last part of an address's path; empty for a server's root. */
function lastNameIn(url: string): string {
  return placeOf(url, url)?.name ?? '';
}

/** A negative number says that there is no limit, or that nobody knows. */
function bytesOf(text = ''): number | undefined {
  return text !== '' && text.length <= 15 && isWholeNumber(text) ? Number(text) : undefined;
}

const isWholeNumber = (text: string): boolean => /^\d+$/.test(text);

/** Whether there are folders in a folder, and nothing else. */
export function foldersOnly({ children }: Listing): boolean {
  return children.length > 0 && children.every(({ isCollection }) => isCollection);
}
