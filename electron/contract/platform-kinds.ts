/** What the program has to know of a kind of platform besides how to speak to it: everything outside its folder asks for this, not for its name. */
export interface PlatformTraits {
  /** Signing in is what makes the app password, in the browser: it is named before, and so is the drive. */
  readonly grants: boolean;
  /** Whether app passwords end: `told` by the platform, `never`, or `unknown` where nobody says. */
  readonly passwordsEnd: 'told' | 'never' | 'unknown';
  /** What for a person makes app passwords on the platform's own page, along a recipe; null where nobody has written one. */
  readonly page: 'drive' | 'application' | null;
  /** The platform has closed most uses of its app passwords, so that a person says first what one is for. */
  readonly asksUse: boolean;
  /** The root may list nothing but spaces or libraries and take no file, and nobody knows before. */
  readonly spaces: boolean;
  /** Everybody finds it at this address, and may type one of the names instead; null where each organisation has its own. */
  readonly oneAddress: { readonly names: RegExp; readonly address: string } | null;
}

/** Every kind of platform, in the order in which an address is asked for them. The schemas of files, calls and policy derive from it. */
export const platformTraits = {
  microsoft365: {
    grants: false,
    passwordsEnd: 'never', // its documentation
    page: 'application', // there is no drive that they would open
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

/** The address of the platform that a person means by its name; undefined for anything else. */
export function addressByName(text: string): string | undefined {
  const known = platformKinds.map((kind) => platformTraits[kind].oneAddress);
  return known.find((one) => one?.names.test(text.trim()) === true)?.address;
}
