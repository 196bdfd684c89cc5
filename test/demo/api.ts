import express, { Router, type ErrorRequestHandler } from 'express';
import { accountRoutes } from './account-routes.ts';
import { appPasswordRules } from './app-passwords.ts';
import { authRoutes } from './auth-routes.ts';
import { tokenRoutes } from './oauth/token-routes.ts';
import type { OAuthState } from './oauth/state.ts';
import type { PlatformState } from './platform.ts';
import { refusal, send } from './reply.ts';

const BODY_LIMIT = '64kb';

/** Everything below `/api`. Replies are JSON, refusals too. */
export function apiRoutes(platform: PlatformState, oauth: OAuthState): Router {
  const router = Router();
  router.use(express.json({ limit: BODY_LIMIT }));
  router.get('/publicconfig', (_request, response) => {
    // The call is known by its name, that it needs no sign-in is taken from that name: every field is assumed.
    response.json({
      name: 'Demo Company',
      version: '8.2',
      product: 'NetExplorer',
      maintenance: false,
      webdav: '/webdav/',
      appCredentials: appPasswordRules,
    });
  });
  router.use(authRoutes(platform));
  router.use(accountRoutes(platform));
  router.use(tokenRoutes(platform, oauth));
  router.use((_request, response) => {
    send(response, refusal(404, 'not_found'));
  });
  const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    send(response, refusal(status, status === 413 ? 'too_large' : status < 500 ? 'bad_request' : 'server_error'));
  };
  router.use(onError);
  return router;
}

/** The status that express's own refusals carry (400 malformed, 413 too large, 415 encoding). */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
