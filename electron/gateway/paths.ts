/**
 * Translates between the paths of a drive at the gateway and those on the platform. Below its prefix a path is carried byte for
 * byte, because servers differ in which spellings are the same name.
 */
export interface DrivePaths {
  /**
   * Returns the path (and query) to ask the platform for.
   * @param target of a request line, as the mount tool sent it
   * @returns undefined for a target that leaves the drive, or that a server might read as leaving it
   */
  up(target: string): string | undefined;
  /**
   * Returns the platform's address for an address at the gateway, for `Destination` and the tagged lists of `If` (RFC 4918,
   * 10.3, 10.4).
   * @returns undefined for an address on another host or outside this drive
   */
  upAddress(address: string): string | undefined;
  /**
   * Returns the path at the gateway for an address in an answer. The address's host is not compared, because a proxy in front
   * of a server makes it wrong.
   * @returns undefined for an address outside of the drive's folder, and for text that is no address
   */
  down(address: string): string | undefined;
  /**
   * Returns a function like `down` for the addresses in the answer to one request. A server behind a proxy may not know the
   * first part of its own addresses; that part is added. The first address of an answer, which is the one that was asked for,
   * tells whether the part is missing.
   * @param path that `up` returned
   */
  downAnswer(path: string): (address: string) => string | undefined;
  /**
   * Returns the path below the drive's folder, decoded, for a person.
   * @param path that `up` returned, or an address that `upAddress` returned
   */
  shown(path: string): string;
  /**
   * Tells whether a redirect only adds a slash to the path that was asked for.
   * @param path that `up` returned
   */
  addsSlash(path: string, location: string): boolean;
}

export interface DrivePathsOptions {
  /** The path of the drive at the gateway: `/SLUG`, or `/TOKEN/LABEL`. ASCII, without a slash at its end. */
  readonly prefix: string;
  /** Whether the drive's mount tool may encode the names of the prefix in its own way. */
  readonly isDecoded?: boolean;
  /** The WebDAV address of the drive's folder on the platform. */
  readonly address: string;
  /** Tells whether a host, with its port, is one of the gateway's own names. */
  readonly isOurHost: (host: string) => boolean;
}

/** @throws TypeError for an `address` that is no URL */
export function drivePaths({ prefix, isDecoded, address, isOurHost }: DrivePathsOptions): DrivePaths {
  const { origin, host, pathname } = new URL(address);
  const root = withoutSlash(pathname);
  const rootNames = namesOf(root);

  const up = (target: string): string | undefined => {
    const rest = below(prefix, target, isDecoded);
    if (rest === undefined || !isHarmless(rest)) return undefined;
    // A mount tool also asks for the drive's folder without a slash. The root of a server has no such form.
    return root === '' && !rest.startsWith('/') ? `/${rest}` : `${root}${rest}`;
  };
  const down = (address: string): string | undefined => {
    const path = pathOf(address);
    const rest = path === undefined ? undefined : afterNames(path, rootNames);
    return rest === undefined || !isHarmless(rest) ? undefined : `${prefix}${rest}`;
  };
  /**
   * Returns the names that an answer's address lacks at its start, compared with the path that was asked for. Undefined when
   * the address is not that of the asked path.
   */
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
      // A server behind a proxy often writes http in such a redirect. The path is asked for at the same origin as before.
      return to.host === host && to.search === '' && to.hash === '' && location.endsWith(`${to.host}${path}/`);
    },
  };
}

const withoutSlash = (path: string): string => (path.endsWith('/') ? path.slice(0, -1) : path);

/**
 * Returns what follows the prefix in a target: nothing, or text that begins with a slash or a question mark. Undefined when the
 * target is not below the prefix.
 */
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

/**
 * What may separate names. Some servers take an encoded slash or a backslash for a separator, decode a path twice (`%252f`), or
 * read bytes that are no UTF-8 (`%c0%af`), so a dot segment between any of these is refused.
 */
const SEPARATOR = /[/\\]|%(?:25)*(?:2f|5c)|%c0%af|%e0%80%af/i;
const DOT = /%(?:25)*2e|%c0%ae|%e0%80%ae/gi;
/**
 * Servers of Java leave out what follows a semicolon in a name before they look for dot segments. Some that decode twice leave out
 * what follows a zero; a name that merely has one as text (`50%00`, sent as `50%2500`) is a name like any other.
 */
const CUT = /;|%(?:25)*3b|%(?:25)+00/i;
/** Windows leaves out blanks at the end of a name. */
const BLANK = /%(?:25)*(?:20|09)/g;
const DOTS = new Set(['.', '..']);

/** Tells whether every server reads a path as staying below its start, and whether the path can be sent unchanged. */
function isHarmless(rest: string): boolean {
  if (rest.includes('#') || rest.includes('%00')) return false;
  const path = rest.split('?', 1)[0] ?? '';
  return path.split(SEPARATOR).every((name) => !DOTS.has(plain(name)));
}

/** Returns a name as the most lenient of servers reads it. */
function plain(name: string): string {
  const [own = ''] = name.split(CUT, 1);
  return own.replaceAll(BLANK, ' ').trimEnd().replaceAll(DOT, '.');
}

/** Returns the path of an absolute address on one of our hosts, in its own bytes, which `URL` would change. */
function targetOf(address: string, isOurHost: (host: string) => boolean): string | undefined {
  const scheme = 'http://';
  if (address.slice(0, scheme.length).toLowerCase() !== scheme) return undefined;
  const [authority = ''] = address.slice(scheme.length).split('/', 1);
  // gvfs puts the user of its mount before the host.
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return isOurHost(host.toLowerCase()) ? address.slice(scheme.length + authority.length) : undefined;
}

/** Returns the path of an address in an answer, whatever its host, in its own bytes. Undefined for text that is no address. */
function pathOf(address: string): string | undefined {
  const [, rest] = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(address) ?? [];
  if (rest !== undefined) return rest === '' ? '/' : rest;
  if (!address.startsWith('/')) return undefined;
  // Two slashes at the start are a slip of the server and name no host: no address in an answer may begin so (RFC 4918, 8.3).
  return address.replace(/^\/+/, '/').split(/[?#]/, 1)[0];
}

const namesIn = (path: string): string[] =>
  path
    .split('/')
    .filter((name) => name !== '')
    .map(unescaped);

const namesOf = (path: string): readonly string[] => namesIn(path).map((name) => name.normalize());

/** Returns what follows these names in a path. Names are compared decoded, since `%C3`, `%c3` and raw UTF-8 are the same name. */
function afterNames(path: string, names: readonly string[]): string | undefined {
  let rest = path;
  for (const name of names) {
    const [, next = ''] = rest.split('/', 2);
    if (!rest.startsWith('/') || decoded(next) !== name) return undefined;
    rest = rest.slice(1 + next.length);
  }
  return rest;
}

/** Returns a name in a form that can be compared. */
const decoded = (name: string): string => unescaped(name).normalize();

/** Decodes a name. A name that is not encoded properly is taken as it is. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
