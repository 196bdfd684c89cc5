import type { PageKind, PlatformKind } from '../contract/platform-kinds.ts';
import type { AddressBlock } from '../http/blocked-servers.ts';
import type { Http } from '../http/http.ts';
import type { OAuthApplication } from '../policy/oauth.ts';
import type { PolicyLookup } from '../policy/policy.ts';
import type { Recipe } from './guided-page/recipe.ts';
import type { Platform } from './platform.ts';

/** The services from which a platform is made. */
export interface PlatformServices {
  /** The way out, which also trusts the platform's private CA, where a person has named one. */
  readonly http: Http;
  /** Reads what IT imposes at this moment. Never rejects. */
  readonly policy: () => Promise<PolicyLookup>;
  /** Returns the application that signs in with the browser, where the user has set one. */
  readonly oauthSetting: () => Promise<OAuthApplication | undefined>;
  /**
   * Returns IT's recipe for a page, otherwise the package's.
   * @throws FailureError LK-6002 when IT's cannot be read
   */
  readonly recipe: (kind: PageKind) => Promise<Recipe>;
}

/**
 * The definition of one kind of platform, which its folder exports. Its traits are in the contract, where the window can read
 * them.
 */
export type PlatformDefinition<K extends PlatformKind = PlatformKind> = Definition<K> &
  (K extends PageKind ? WithPage : { readonly recipe?: undefined });

interface Definition<K extends PlatformKind> {
  readonly kind: K;
  /** How its servers block a whole address after wrong passwords, where they do that with 429. */
  readonly addressBlock?: AddressBlock;
  create(services: PlatformServices): Platform;
}

interface WithPage {
  /** Loads the package's own recipe for its page, from `assets/recipes`. */
  recipe(): Promise<unknown>;
}

/** Makes the compiler check that a definition is complete for its kind. */
export function definePlatform<K extends PlatformKind>(definition: PlatformDefinition<K>): PlatformDefinition<K> {
  return definition;
}
