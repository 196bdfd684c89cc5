/**
 * Where a drive lies at the gateway, and where at the platform. Below its prefix a path is carried byte for byte, because
 * servers differ in what they take for the same name.
 */
export interface DrivePaths {
  /**
   * The path (and query) to ask the platform for.
   * @param target of a request line, as the mount tool sent it
   * @returns undefined for a target that leaves the drive, or that a server might read as doing so
   */
  up(target: string): string | undefined;
  /**
   * The platform's address for an address at the gateway, for `Destination` and the tagged lists of `If` (RFC 4918, 10.3, 10.4).
   * @returns undefined for an address on another host or outside this drive
   */
  upAddress(address: string): string | undefined;
  /**
   * The path at the gateway for an address in an answer. Its host is not compared: a proxy in front of a server makes it wrong.
   * @returns undefined for an address outside of the drive's folder, and for what is no address
   */
  down(address: string): string | undefined;
  /**
   * As `down`, for the answer to one request: of a server behind a proxy that does not know the first part of its own addresses,
   * that part is added. The first address of an answer, which is what was asked for, tells whether it is one.
   * @param path that `up` gave
   */
  downAnswer(path: string): (address: string) => string | undefined;
  /** Path below the drive's folder, decoded, for a person. @param path that `up` gave, or an address that `upAddress` did */
  shown(path: string): string;
  /** Whether a redirect leads to the asked path with a slash behind it, and to nothing else. @param path that `up` gave */
  addsSlash(path: string, location: string): boolean;
}

export interface DrivePathsOptions {
  /** Path of the drive at the gateway: `/SLUG`, or `/TOKEN/LABEL`. ASCII, without a slash at its end. */
  readonly prefix: string;
  /** Its mount tool encodes the names of the prefix in a way of its own. */
  readonly isDecoded?: boolean;
  /** WebDAV address of the drive's folder on the platform. */
  readonly address: string;
  /** Whether a host, with its port, is one of the gateway's own names. */
  readonly isOurHost: (host: string) => boolean;
}

/** @throws TypeError for an address that is none. */
export function drivePaths({ prefix, isDecoded, address, isOurHost }: DrivePathsOptions): DrivePaths {
  const { origin, host, pathname } = new URL(address);
  const root = withoutSlash(pathname);
  const rootNames = namesOf(root);

  const up = (target: string): string | undefined => {
    const rest = below(prefix, target, isDecoded);
    if (rest === undefined || !isHarmless(rest)) return undefined;
    // A mount tool asks for the drive's folder without a slash, too; the root of a server has no such form.
    return root === '' && !rest.startsWith('/') ? `/${rest}` : `${root}${rest}`;
  };
  const down = (address: string): string | undefined => {
    const path = pathOf(address);
    const rest = path === undefined ? undefined : afterNames(path, rootNames);
    return rest === undefined || !isHarmless(rest) ? undefined : `${prefix}${rest}`;
  };
  /** The names that are missing at the start of an address of what was asked for; undefined when it is another's. */
  const missing = (asked: string, address: string): string | undefined => {
    const path = pathOf(address);
    if (path === undefined) return undefined;
    const [wanted, given] = [namesOf(asked.split('?', 1)[0] ?? ''), namesOf(path)];
    const count = wanted.length - given.length;
    const isIt = count > 0 && count <= rootNames.length && given.every((name, at) => name === wanted[at + count]);
    return isIt
      ? root
          .split('/')
          .filter((name) => name !== '')
          .slice(0, count)
          .map((name) => `/${name}`)
          .join('')
      : undefined;
  };
  return {
    up,
    down,
    downAnswer(asked) {
      let lacking: string | undefined;
      let isFirst = true;
      return (address) => {
        const known = down(address);
        if (isFirst && known === undefined) lacking = missing(asked, address);
        isFirst = false;
        return known ?? (lacking === undefined ? undefined : down(`${lacking}${pathOf(address) ?? ''}`));
      };
    },
    shown(path) {
      const below = path.replace(origin, '').slice(root.length).split('?', 1)[0] ?? '';
      return namesIn(below).join('/');
    },
    upAddress(value) {
      const target = value.startsWith('/') && !value.startsWith('//') ? value : targetOf(value, isOurHost);
      const path = target === undefined ? undefined : up(target);
      return path === undefined ? undefined : `${origin}${path}`;
    },
    addsSlash(path, location) {
      if (path.includes('?')) return false;
      if (location.startsWith('/')) return location === `${path}/`;
      if (!URL.canParse(location)) return false;
      const to = new URL(location);
      // A server behind a proxy often writes http in such a redirect: the path is asked for where it was asked before.
      return to.host === host && to.search === '' && to.hash === '' && location.endsWith(`${to.host}${path}/`);
    },
  };
}

const withoutSlash = (path: string): string => (path.endsWith('/') ? path.slice(0, -1) : path);

/** What follows the prefix: nothing, or what begins with a slash or a question mark. */
export function below(prefix: string, target: string, isDecoded = false): string | undefined {
  if (target.startsWith(prefix)) {
    const rest = target.slice(prefix.length);
    if (rest === '' || rest.startsWith('/') || rest.startsWith('?')) return rest;
  }
  if (!isDecoded) return undefined;
  const [path = ''] = target.split('?', 1);
  const rest = afterNames(path, namesOf(prefix));
  return rest === undefined ? undefined : `${rest}${target.slice(path.length)}`;
}

/** Servers differ in whether an encoded slash and a backslash part names: a dot segment by any of them is refused. */
const SEPARATOR = /[/\\]|%2f|%5c/i;
const DOTS = new Set(['.', '..']);

/** Whether a path stays where it is for any server that reads it, and can be sent as it is. */
function isHarmless(rest: string): boolean {
  if (rest.includes('#') || rest.toLowerCase().includes('%00')) return false;
  const path = rest.split('?', 1)[0] ?? '';
  return path.split(SEPARATOR).every((name) => !DOTS.has(name.replaceAll(/%2e/gi, '.')));
}

/** The path of an absolute address on one of our hosts, in the bytes it was written in: `URL` would change them. */
function targetOf(address: string, isOurHost: (host: string) => boolean): string | undefined {
  const scheme = 'http://';
  if (address.slice(0, scheme.length).toLowerCase() !== scheme) return undefined;
  const [authority = ''] = address.slice(scheme.length).split('/', 1);
  // gvfs names the user of its mount before the host.
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return isOurHost(host.toLowerCase()) ? address.slice(scheme.length + authority.length) : undefined;
}

/** The path in an answer's address, whatever its host, in the bytes it was written in; undefined for what is no address. */
function pathOf(address: string): string | undefined {
  const [, rest] = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(address) ?? [];
  if (rest !== undefined) return rest === '' ? '/' : rest;
  if (!address.startsWith('/')) return undefined;
  // Two slashes at the start are a slip of a server, not a host: no address in an answer may begin so (RFC 4918, 8.3).
  return address.replace(/^\/+/, '/').split(/[?#]/, 1)[0];
}

const namesIn = (path: string): string[] =>
  path
    .split('/')
    .filter((name) => name !== '')
    .map(unescaped);

const namesOf = (path: string): readonly string[] => namesIn(path).map((name) => name.normalize());

/** What follows these names in a path; names are compared decoded, since `%C3`, `%c3` and raw UTF-8 are one name. */
function afterNames(path: string, names: readonly string[]): string | undefined {
  let rest = path;
  for (const name of names) {
    const [, next = ''] = rest.split('/', 2);
    if (!rest.startsWith('/') || decoded(next) !== name) return undefined;
    rest = rest.slice(1 + next.length);
  }
  return rest;
}

/** A name in a form that can be compared. */
const decoded = (name: string): string => unescaped(name).normalize();

/** One that is not encoded as it should be is taken as it is. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
