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

/** Tells whether a text names exactly this user, in upper or lower case: by login, name or e-mail address. */
export function isNamed({ login, name, email }: Omit<PlatformUser, 'id'>, text: string): boolean {
  const meant = text.toLowerCase();
  return [login, name, email].some((one) => one?.toLowerCase() === meant);
}
