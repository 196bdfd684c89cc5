import type { PageKind, PlatformKind } from '../contract/platform-kinds.ts';
import type { AddressBlock } from '../http/blocked-servers.ts';
import type { Http } from '../http/http.ts';
import type { OAuthApplication } from '../policy/oauth.ts';
import type { PolicyLookup } from '../policy/policy.ts';
import type { Recipe } from './guided-page/recipe.ts';
import type { Platform } from './platform.ts';

/** A platform may be made of these services. */
export interface PlatformServices {
  /** Trusts the private CA of the platform, where a person has named one. */
  readonly http: Http;
  /** Reads what IT imposes now. Never rejects. */
  readonly policy: () => Promise<PolicyLookup>;
  /** The application to sign in with in the browser, where the user has set one. */
  readonly oauthSetting: () => Promise<OAuthApplication | undefined>;
  /** IT's recipe for a page, otherwise the package's. @throws FailureError LK-6002 when IT's cannot be read. */
  readonly recipe: (kind: PageKind) => Promise<Recipe>;
}

/** One kind of platform, as its folder gives it to the list of them. Its traits stand in the contract, where the window can see them. */
export type PlatformDefinition<K extends PlatformKind = PlatformKind> = Definition<K> &
  (K extends PageKind ? WithPage : { readonly recipe?: undefined });

interface Definition<K extends PlatformKind> {
  readonly kind: K;
  /** Rule by which its servers block the whole address that wrong passwords came from, where they do with 429. */
  readonly addressBlock?: AddressBlock;
  create(services: PlatformServices): Platform;
}

interface WithPage {
  /** The package's own recipe for its page, as it lies in `assets/recipes`. */
  recipe(): Promise<unknown>;
}

/** Proves that a definition is complete for its kind. */
export function definePlatform<K extends PlatformKind>(definition: PlatformDefinition<K>): PlatformDefinition<K> {
  return definition;
}
