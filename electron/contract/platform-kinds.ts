/** Every kind of platform, in the order in which an address is asked for them. The schemas of files, calls and policy derive from it. */
export const platformKinds = ['microsoft365', 'netexplorer', 'nextcloud', 'webdav'] as const;

export type PlatformKind = (typeof platformKinds)[number];
