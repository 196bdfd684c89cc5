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
  /** Whether a redirect leads to the asked path with a slash behind it, and to nothing else. @param path that `up` gave */
  addsSlash(path: string, location: string): boolean;
}

export interface DrivePathsOptions {
  /** Path of the drive at the gateway: `/SLUG`, or `/TOKEN/LABEL`. ASCII, without a slash at its end. */
  readonly prefix: string;
  /** WebDAV address of the drive's folder on the platform. */
  readonly address: string;
  /** Whether a host, with its port, is one of the gateway's own names. */
  readonly isOurHost: (host: string) => boolean;
}

/** @throws TypeError for an address that is none. */
export function drivePaths({ prefix, address, isOurHost }: DrivePathsOptions): DrivePaths {
  const { origin, host, pathname } = new URL(address);
  const root = withoutSlash(pathname);
  const rootNames = namesOf(root);

  const up = (target: string): string | undefined => {
    const rest = below(prefix, target);
    return rest === undefined || !isHarmless(rest) ? undefined : `${root}${rest}`;
  };
  return {
    up,
    upAddress(value) {
      const target = value.startsWith('/') && !value.startsWith('//') ? value : targetOf(value, isOurHost);
      const path = target === undefined ? undefined : up(target);
      return path === undefined ? undefined : `${origin}${path}`;
    },
    down(value) {
      const path = pathOf(value);
      const rest = path === undefined ? undefined : afterNames(path, rootNames);
      return rest === undefined || !isHarmless(rest) ? undefined : `${prefix}${rest}`;
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
function below(prefix: string, target: string): string | undefined {
  if (!target.startsWith(prefix)) return undefined;
  const rest = target.slice(prefix.length);
  return rest === '' || rest.startsWith('/') || rest.startsWith('?') ? rest : undefined;
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
  const [host = ''] = address.slice(scheme.length).split('/', 1);
  return isOurHost(host.toLowerCase()) ? address.slice(scheme.length + host.length) : undefined;
}

/** The path in an answer's address, whatever its host, in the bytes it was written in; undefined for what is no address. */
function pathOf(address: string): string | undefined {
  const [, rest] = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(address) ?? [];
  if (rest !== undefined) return rest === '' ? '/' : rest;
  if (!address.startsWith('/')) return undefined;
  // Two slashes at the start are a slip of a server, not a host: no address in an answer may begin so (RFC 4918, 8.3).
  return address.replace(/^\/+/, '/').split(/[?#]/, 1)[0];
}

const namesOf = (path: string): readonly string[] =>
  path
    .split('/')
    .filter((name) => name !== '')
    .map(decoded);

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

/** A name in a form that can be compared. One that is not encoded as it should be is taken as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name).normalize();
  } catch {
    return name;
  }
}
