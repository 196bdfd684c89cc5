/** A user of a platform, as its administrators find them. */
export interface PlatformUser {
  /** The platform's own name for the user, for its calls. */
  readonly id: string;
  /** The name by which the platform knows the user everywhere, WebDAV included. */
  readonly login: string;
  /** The name with which the user signs in, or by which people know them. */
  readonly name?: string;
  readonly email?: string;
}

/** The most characters of the reason for ending somebody's app password. */
export const MOST_REASON_CHARACTERS = 200;

/** Lists the different names of a user, the one for people first. */
export function namesOf({ login, name, email }: Omit<PlatformUser, 'id'>): readonly [string, ...string[]] {
  const first = name ?? login;
  const others = [login, email].filter((one) => one !== undefined && one !== first);
  return [first, ...new Set(others.filter((one) => one !== undefined))];
}

/** Tells whether a text names exactly this user, in upper or lower case: by login, name or e-mail address. */
export function isNamed({ login, name, email }: Omit<PlatformUser, 'id'>, text: string): boolean {
  const meant = text.toLowerCase();
  return [login, name, email].some((one) => one?.toLowerCase() === meant);
}
