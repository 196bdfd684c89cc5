import type { OAuthApplication } from '../../policy/oauth.ts';
import { allowsRefreshTokens, oauthApplication, type PolicyLookup } from '../../policy/policy.ts';
import { defaultPaths, defaultScopes, type OAuthClient } from './oauth.ts';

/** The application to sign in with in the browser, complete; undefined when neither policy nor settings name one. */
export function oauthClient(policy: PolicyLookup, setting: OAuthApplication | undefined): OAuthClient | undefined {
  const application = oauthApplication(policy, setting);
  if (application === undefined) return undefined;
  return { scopes: defaultScopes, ...defaultPaths, ...application, keepsRefresh: allowsRefreshTokens(policy) };
}
