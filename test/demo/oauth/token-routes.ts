import { Router, type Response } from 'express';
import type { Account } from '../accounts.ts';
import type { PlatformState } from '../platform.ts';
import { refusal, send } from '../reply.ts';
import { oauthClient, type OAuthState } from './state.ts';

const ACCESS_TOKEN_S = 15 * 60;

/** What a client may do with the tokens of its user: see that there are some, and end them. Paths: PLATFORMS.md. */
export function tokenRoutes({ sessions }: PlatformState, oauth: OAuthState): Router {
  const router = Router();
  router.get('/oauth2/user/tokens', (request, response) => {
    const session = sessions.find(bearer(request.get('Authorization')));
    if ('refused' in session) send(response, refusal(401, session.refused));
    else send(response, { status: 200, body: [{ client: oauthClient.id, scopes: oauthClient.scopes }] });
  });
  router.delete('/oauth2/user/:token/revoke', (request, response) => {
    const { token } = request.params;
    // One token and no other, of either kind: that is assumed.
    const known = oauth.revoke(token) || !('refused' in sessions.find(token));
    sessions.close(token);
    send(response, known ? { status: 204 } : refusal(404, 'not_found'));
  });
  return router;
}

/** The token endpoint's reply (RFC 6749, 5.1). */
export function sendTokens(platform: PlatformState, oauth: OAuthState, account: Account, response: Response): void {
  response.set('Cache-Control', 'no-store').json({
    ...{ access_token: platform.sessions.open(account), token_type: 'Bearer', expires_in: ACCESS_TOKEN_S },
    ...{ refresh_token: oauth.newRefreshToken(account), scope: oauthClient.scopes.join(' ') },
  });
}

const bearer = (header: string | undefined): string => /^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? '';
