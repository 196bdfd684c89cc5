import type { OAuthApplication } from '../../policy/oauth.ts';
import { allowsRefreshTokens, oauthApplication, type PolicyLookup } from '../../policy/policy.ts';
import type { OAuthClient } from '../oauth/oauth.ts';
import { endpoints } from './endpoints.ts';

/** As an administrator registers them (NetExplorer's guide), where the policy names none. */
const defaultScopes = ['account', 'files'] as const;
const defaultPaths = { authorizePath: endpoints.authorize, tokenPath: endpoints.token } as const;

/** The application to sign in with in the browser, complete; undefined when neither policy nor settings name one. */
export function oauthClient(policy: PolicyLookup, setting: OAuthApplication | undefined): OAuthClient | undefined {
  const application = oauthApplication(policy, setting);
  if (application === undefined) return undefined;
  return { scopes: defaultScopes, ...defaultPaths, ...application, keepsRefresh: allowsRefreshTokens(policy) };
}
