import { platformKinds, type PageKind, type PlatformKind } from '../contract/platform-kinds.ts';
import type { AddressBlock } from '../http/blocked-servers.ts';
import type { PlatformDefinition, PlatformServices } from './define-platform.ts';
import { microsoft365Platform } from './microsoft365/microsoft365.ts';
import { netExplorerPlatform } from './netexplorer/netexplorer.ts';
import { nextcloudPlatform } from './nextcloud/nextcloud.ts';
import type { Platform } from './platform.ts';
import { webdavPlatform } from './webdav/webdav.ts';

/** The definitions of every kind of platform. */
const definitions: { readonly [K in PlatformKind]: PlatformDefinition<K> } = {
  microsoft365: microsoft365Platform,
  netexplorer: netExplorerPlatform,
  nextcloud: nextcloudPlatform,
  webdav: webdavPlatform,
};

/** Makes every kind of platform, in the order in which an address is tried with them. */
export function createPlatforms(services: PlatformServices): Readonly<Record<PlatformKind, Platform>> {
  const made = platformKinds.map((kind) => [kind, definitions[kind].create(services)] as const);
  return Object.fromEntries(made) as Record<PlatformKind, Platform>; // there is a pair for each kind
}

/** How the servers of each kind block a whole address. */
export const addressBlocks: readonly AddressBlock[] = platformKinds.flatMap(
  (kind) => definitions[kind].addressBlock ?? [],
);

/** Loads the package's own recipe for the page of a platform. */
export function ownRecipe(kind: PageKind): Promise<unknown> {
  return definitions[kind].recipe();
}
