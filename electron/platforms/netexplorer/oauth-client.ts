import type { OAuthApplication } from '../../policy/oauth.ts';
import { allowsRefreshTokens, oauthApplication, type PolicyLookup } from '../../policy/policy.ts';
import type { OAuthClient } from '../oauth/oauth.ts';
import { endpoints } from './endpoints.ts';

/**
 * The scopes and paths with which an administrator registers the application (NetExplorer's guide), where the policy names
 * none.
 */
const defaultScopes = ['account', 'files'] as const;
const defaultPaths = { authorizePath: endpoints.authorize, tokenPath: endpoints.token } as const;

/**
 * Returns the application that signs in with the browser, complete. Undefined when neither the policy nor the settings name
 * one.
 */
export function oauthClient(policy: PolicyLookup, setting: OAuthApplication | undefined): OAuthClient | undefined {
  const application = oauthApplication(policy, setting);
  if (application === undefined) return undefined;
  return { scopes: defaultScopes, ...defaultPaths, ...application, keepsRefresh: allowsRefreshTokens(policy) };
}
