/**
 * The traits of a kind of platform, apart from its protocol. Code outside the platform's folder asks for a trait, never for
 * the kind's name.
 */
export interface PlatformTraits {
  /**
   * Whether signing in with the browser makes the app password (a grant). The app password and the drive are then named
   * before.
   */
  readonly grants: boolean;
  /** Whether app passwords end: `told` when the platform says so, `never`, or `unknown` when nothing is known. */
  readonly passwordsEnd: 'told' | 'never' | 'unknown';
  /** What a person makes app passwords for on the platform's own page with a recipe; null when no recipe exists. */
  readonly page: 'drive' | 'application' | null;
  /** Whether the person is first asked what the app password is for, because the platform has closed most uses. */
  readonly asksUse: boolean;
  /** Whether the root may list only spaces or libraries and take no file, which cannot be known beforehand. */
  readonly spaces: boolean;
  /**
   * The address that is the same for everybody, and the names that a person may type instead; null when each organisation has
   * its own.
   */
  readonly oneAddress: { readonly names: RegExp; readonly address: string } | null;
}

/**
 * The traits of every kind of platform, in the order in which an address is checked for them. The schemas of files, calls and
 * policy derive from this table.
 */
export const platformTraits = {
  microsoft365: {
    grants: false,
    passwordsEnd: 'never', // according to its documentation
    page: 'application', // its app passwords open no drive
    asksUse: true,
    spaces: false,
    oneAddress: { names: /^microsoft ?365$/i, address: 'https://mysignins.microsoft.com' },
  },
  netexplorer: {
    grants: false,
    passwordsEnd: 'told',
    page: 'drive',
    asksUse: false,
    spaces: false,
    oneAddress: null,
  },
  nextcloud: {
    grants: true,
    passwordsEnd: 'unknown',
    page: null,
    asksUse: false,
    spaces: false,
    oneAddress: null,
  },
  webdav: {
    grants: false,
    passwordsEnd: 'unknown',
    page: null,
    asksUse: false,
    spaces: true,
    oneAddress: null,
  },
} as const satisfies Readonly<Record<string, PlatformTraits>>;

export type PlatformKind = keyof typeof platformTraits;

export const platformKinds = Object.keys(platformTraits) as readonly PlatformKind[];

type Page<K extends PlatformKind> = (typeof platformTraits)[K]['page'];

/** A kind of platform on whose own page a person makes app passwords. */
export type PageKind = { [K in PlatformKind]: Page<K> extends null ? never : K }[PlatformKind];

export function hasPage(kind: PlatformKind): kind is PageKind {
  return platformTraits[kind].page !== null;
}

/** Gives the address of the platform that a person means by a name; undefined for any other text. */
export function addressByName(text: string): string | undefined {
  const known = platformKinds.map((kind) => platformTraits[kind].oneAddress);
  return known.find((one) => one?.names.test(text.trim()) === true)?.address;
}
