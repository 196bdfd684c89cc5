import { z } from 'zod';
import { oauthClient, type AuthorizationRequest } from './state.ts';

/** A native program's own address: loopback, any port (RFC 8252, 7.3). */
const loopback = /^http:\/\/(127\.0\.0\.1|\[::1\]):\d{1,5}\/[^?#]*$/;

const known = z.object({
  client_id: z.literal(oauthClient.id),
  redirect_uri: z.string().regex(loopback),
});
const whole = z.object({
  response_type: z.literal('code'),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
  code_challenge_method: z.literal('S256'),
  scope: z.string().default(''),
});

export type Asked =
  | AuthorizationRequest
  /** Answered on a page, because there is nobody to send it back to. */
  | { readonly refused: 'client' | 'redirect_uri' }
  | { readonly error: 'invalid_request' | 'invalid_scope'; readonly redirectUri: string; readonly state: string };

/** What a browser asks the authorization endpoint for (RFC 6749, 4.1.1; RFC 7636, 4.3). */
export function authorizationRequest(query: Readonly<Record<string, unknown>>): Asked {
  const caller = known.safeParse(query);
  if (!caller.success) return { refused: query['client_id'] === oauthClient.id ? 'redirect_uri' : 'client' };
  const redirectUri = caller.data.redirect_uri;
  const state = typeof query['state'] === 'string' ? query['state'] : '';
  const rest = whole.safeParse(query);
  if (!rest.success) return { error: 'invalid_request', redirectUri, state };
  const { code_challenge: challenge, scope } = rest.data;
  const scopes: readonly string[] = oauthClient.scopes;
  if (scope.split(' ').some((each) => each !== '' && !scopes.includes(each))) {
    return { error: 'invalid_scope', redirectUri, state };
  }
  return { redirectUri, state, challenge, scope };
}
