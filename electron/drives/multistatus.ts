import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { FileStat } from 'webdav';
import { omitUndefined } from '../contract/omit-undefined.ts';

/** Bytes, as the server counts them. */
export interface Quota {
  readonly available: number;
  readonly used?: number;
}

/** Properties of RFC 4331. They have to be asked for by name, because `allprop` does not include them. */
export const quotaProperties = ['quota-available-bytes', 'quota-used-bytes'] as const;

/** A resource that a PROPFIND reports. */
interface DavEntry {
  /** Decoded last part of the resource's path; empty for the requested resource itself where that is a server's root. */
  readonly name: string;
  readonly isCollection: boolean;
  readonly displayName?: string;
  /** Bytes, as the server counts them. */
  readonly size?: number;
  readonly quota?: Quota;
}

/** A resource and its direct children, as a server reports them. */
export interface Listing {
  /** The requested resource; some servers leave it out of their list. */
  readonly self?: DavEntry;
  /** The direct children, each name once, in the server's order. */
  readonly children: readonly DavEntry[];
  /** True when there are more than `MOST_ENTRIES` children, so that the list is incomplete. */
  readonly cut: boolean;
}

/** Why a body is no multistatus. */
type NotMultistatus = 'empty' | 'doctype' | 'not-xml' | 'not-multistatus';

/** Largest number of entries that is read: a person has to choose from the list, and a proof only compares it. */
export const MOST_ENTRIES = 10_000;
/**
 * Deepest nesting that is parsed. `multistatus/response/propstat/prop/resourcetype/collection` has six levels, and every open
 * level makes the namespace look-up slower.
 */
const MOST_DEPTH = 32;
/** Longest text of an element that is kept, in characters. */
const MOST_TEXT = 8192;

const DAV = 'DAV:';

/** Builds the body of a PROPFIND for these properties. */
export function propfindBody(properties: readonly string[]): string {
  const names = properties.map((name) => `<${name}/>`).join('');
  return `<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop>${names}</prop></propfind>`;
}

/** The answer to a PROPFIND in a form that the WebDAV library may read. */
interface CleanMultistatus {
  readonly ok: true;
  readonly xml: string;
  /** True when there are more than `MOST_ENTRIES` children, so that the list is incomplete. */
  readonly cut: boolean;
}

/**
 * Rewrites the answer to a PROPFIND (RFC 4918, 13) for the WebDAV library, with known elements only. The library by itself would
 * take any namespace for DAV's, the first `propstat` for all of them and a slash in a name for a folder, and would stumble over
 * one bad address. The answer may use any namespace prefix, and its addresses any host or path prefix that a proxy has left;
 * parsing takes time proportional to the answer's length. A document type is refused: no server needs one here, and it can define
 * entities without end.
 *
 * In the rewritten answer the requested resource is `/`. Names are encoded once more than in addresses, so that the library's
 * decoding cannot split one part of a path in two; no text in the answer is markup.
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

/** Converts what the library has read from a clean answer. @param requestUrl as above */
export function listingOf(stats: readonly FileStat[], requestUrl: string, cut: boolean): Listing {
  const itself = stats.find(({ filename }) => filename === '/');
  const children = stats.filter((stat) => stat !== itself);
  return {
    ...(itself === undefined ? {} : { self: entryOf(itself, lastNameIn(requestUrl)) }),
    children: children.map((stat) => entryOf(stat, decodeURIComponent(stat.filename.slice(1)))),
    cut,
  };
}

/** Converts what the library reports of one resource. */
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

/** One `response` element while it is being read. */
interface Response {
  href?: string;
  status?: number;
  isCollection: boolean;
  readonly properties: Map<string, string>;
}

/** One `propstat` element. Its status comes after its properties, and may say that there are none. */
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
    // Whatever follows the document does not matter, such as a page's warnings or a proxy's ending.
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

/** Returns an element's name; unknown elements share one name, however long theirs is. */
function nameOf({ uri, local }: SaxesTagNS): string {
  return uri === DAV && known.has(local) ? local : '?';
}

/** Returns the status number in `HTTP/1.1 200 OK`; 0 when there is none. */
function statusOf(line: string): number {
  const [, number = ''] = line.trim().split(' ', 2);
  return number.length === 3 && isWholeNumber(number) ? Number(number) : 0;
}

function takeOver(response: Response, { status, isCollection, properties }: Propstat): void {
  if (status < 200 || status > 299) return;
  response.isCollection ||= isCollection;
  for (const [name, value] of properties) response.properties.set(name, value);
}

/** The requested resource, and its children by name. */
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

/** Encodes a text; a text that was cut may end in half a character, which is dropped. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/[\uD800-\uDBFF]$/, ''));

/** A resource's place in a form that can be compared: names in one Unicode form, each after a null character. */
interface Place {
  readonly path: string;
  /** Path of the parent; undefined for a server's root. */
  readonly folder: string | undefined;
  readonly name: string;
}

/**
 * Finds the requested resource among the addresses of the answer. A proxy that removes or adds a path prefix leaves addresses as
 * the server behind it wrote them; then the base is the resource that holds all others, or the folder that all are in.
 */
function baseOf(there: readonly Place[], asked: string): string | undefined {
  const [first] = there;
  if (first === undefined) return undefined;
  const shortest = there.reduce((least, place) => (place.path.length < least.path.length ? place : least), first);
  const holdsAll = (base: string): boolean =>
    there.every(({ path }) => path === base || path.startsWith(`${base}${SEPARATOR}`));
  const others = [shortest.path, shortest.folder].filter((base) => base !== undefined).filter(holdsAll);
  const fit = (base: string): number => there.filter(({ path, folder }) => path === base || folder === base).length;
  // A folder may have the same name as the prefix that the proxy removes, so the base that fits the most entries wins.
  const best = [asked, ...others].reduce((most, base) => (fit(base) > fit(most) ? base : most));
  return fit(best) === 0 ? undefined : best;
}

const SEPARATOR = '\u0000';

/** Returns the place that an address means, absolute or not, on any host; undefined for what is no address. */
function placeOf(href: string, requestUrl: string): Place | undefined {
  // Two slashes at the start are a server's mistake, not a host: no address in an answer may begin in that way (RFC 4918, 8.3).
  const slipped = href.startsWith('//') ? `/${href.split('/').filter(Boolean).join('/')}` : href;
  // These characters belong to the name, but an address would read them otherwise: a backslash as a slash, a line break as
  // nothing.
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

/** Decodes a name; a name that is not encoded properly is taken as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Returns the decoded last part of an address's path; empty for a server's root. */
function lastNameIn(url: string): string {
  return placeOf(url, url)?.name ?? '';
}

/**
 * Parses a number of bytes; undefined for anything else, such as the negative numbers with which servers say that there is no
 * limit, or that they do not know.
 */
function bytesOf(text = ''): number | undefined {
  return text !== '' && text.length <= 15 && isWholeNumber(text) ? Number(text) : undefined;
}

const isWholeNumber = (text: string): boolean => /^\d+$/.test(text);

/** Tells whether a folder contains folders and nothing else. */
export function foldersOnly({ children }: Listing): boolean {
  return children.length > 0 && children.every(({ isCollection }) => isCollection);
}
