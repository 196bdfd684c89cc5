import type { PageKind, PlatformKind } from '../contract/platform-kinds.ts';
import type { Http } from '../http/http.ts';
import type { Recipe } from './guided-page/recipe.ts';
import { microsoft365 } from './microsoft365/microsoft365.ts';
import { netExplorer } from './netexplorer/netexplorer.ts';
import { nextcloud } from './nextcloud/nextcloud.ts';
import type { OAuthClient } from './oauth/oauth.ts';
import type { Platform } from './platform.ts';
import { webdavServer } from './webdav/webdav.ts';

/** Every kind of platform, in the order in which an address is asked for them. */
export function platformsOver(
  http: Http,
  oauth: (() => Promise<OAuthClient | undefined>) | undefined,
  recipe: (platform: PageKind) => Promise<Recipe>,
  nextcloudPassword?: () => Promise<boolean>,
): { readonly [K in PlatformKind]: Platform } {
  return {
    microsoft365: microsoft365(() => recipe('microsoft365')), // which needs no request to be known
    netexplorer: netExplorer(http, oauth),
    nextcloud: nextcloud(http, nextcloudPassword),
    webdav: webdavServer(http),
  };
}
