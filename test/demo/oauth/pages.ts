import { randomBytes } from 'node:crypto';
import express, { Router, type Request, type Response } from 'express';
import type { Account } from '../accounts.ts';
import { addressOf } from '../journal.ts';
import { form, notice } from '../pages/html.ts';
import type { PlatformState } from '../platform.ts';
import { authorizationRequest } from './authorization-request.ts';
import { oauthClient, type AuthorizationRequest, type OAuthState } from './state.ts';
import { sendTokens } from './token-routes.ts';
import { oauthWordsFor, type OAuthWords } from './words.ts';

/** One browser on its way. */
interface Visit {
  readonly asked: AuthorizationRequest;
  /** Typed on the platform's page, for the directory that it delegates to. */
  user?: string;
  challenge?: string;
  account?: Account;
}

const COOKIE = 'nx_session';
const base = '/oauth2';

/**
 * OAuth 2 in the browser: authorization code with PKCE, the platform's sign-in, the page of an external directory for who
 * belongs to one, the second factor, consent; and the token endpoint. Paths: PLATFORMS.md; that PKCE and a loopback redirect
 * are taken is assumed.
 */
export function oauthPages(platform: PlatformState, oauth: OAuthState): Router {
  const router = Router();
  const visits = new Map<string, Visit>();
  const read = express.urlencoded({ extended: false });

  router.get('/authorize', (request, response) => {
    const words = oauthWordsFor(request.get('Accept-Language'));
    const asked = authorizationRequest(request.query);
    if ('refused' in asked) {
      // Never sent on to an address that nobody has registered.
      response
        .status(400)
        .type('html')
        .send(notice(words, words.bad.replace('{why}', asked.refused)));
      return;
    }
    if ('error' in asked) {
      response.redirect(withQuery(asked.redirectUri, { error: asked.error, state: asked.state }));
      return;
    }
    const id = randomBytes(18).toString('base64url');
    visits.set(id, { asked });
    response.cookie(COOKIE, id, { httpOnly: true, sameSite: 'lax', path: base });
    response.type('html').send(form(words, signInForm(words)));
  });

  /** The pages after the first need a browser that has come through it. */
  const step =
    (work: (visit: Visit, request: Request, response: Response, words: OAuthWords) => void) =>
    (request: Request, response: Response): void => {
      const words = oauthWordsFor(request.get('Accept-Language'));
      const id = new RegExp(`${COOKIE}=([\\w-]+)`).exec(request.get('Cookie') ?? '')?.[1] ?? '';
      const visit = visits.get(id);
      if (visit === undefined)
        response
          .status(403)
          .type('html')
          .send(notice(words, words.bad.replace('{why}', '–')));
      else work(visit, request, response, words);
    };

  router.post(
    '/sign-in',
    read,
    step((visit, request, response, words) => {
      const { user = '', password = '' } = request.body as { user?: string; password?: string };
      const { account, right } = platform.accounts.signIn(user, password);
      if (account?.user.ssoProvider !== undefined) {
        visit.user = user;
        response.redirect(303, `${base}/directory`);
      } else if (account === undefined || !right) {
        if (platform.throttle.wrongPassword(addressOf(request))) response.status(429).end();
        else
          response
            .status(401)
            .type('html')
            .send(form(words, { ...signInForm(words), wrong: words.wrong }));
      } else goOn(platform, visit, account, response);
    }),
  );

  router.get(
    '/directory',
    step((visit, _request, response, words) => {
      response.type('html').send(form(words, directoryForm(platform, visit, words)));
    }),
  );
  router.post(
    '/directory',
    read,
    step((visit, request, response, words) => {
      const { password = '' } = request.body as { password?: string };
      const { account, right } = platform.accounts.signIn(visit.user ?? '', password);
      if (account === undefined || !right) {
        const page = form(words, { ...directoryForm(platform, visit, words), wrong: words.wrong });
        response.status(401).type('html').send(page);
      } else goOn(platform, visit, account, response);
    }),
  );

  router.get(
    '/second-factor',
    step((_visit, _request, response, words) => {
      response.type('html').send(form(words, codeForm(words)));
    }),
  );
  router.post(
    '/second-factor',
    read,
    step((visit, request, response, words) => {
      const { code = '' } = request.body as { code?: string };
      const method = visit.account?.methods[0] ?? 'otp';
      const verdict = platform.challenges.answer(visit.challenge ?? '', method, code);
      if (verdict.is === 'right') response.redirect(303, `${base}/consent`);
      else
        response
          .status(401)
          .type('html')
          .send(form(words, { ...codeForm(words), wrong: words.wrongCode }));
    }),
  );

  router.get(
    '/consent',
    step((visit, _request, response, words) => {
      const intro = words.consent.replace('{client}', oauthClient.name).replace('{scope}', visit.asked.scope);
      const other = { value: 'deny', words: words.deny };
      response
        .type('html')
        .send(form(words, { action: `${base}/consent`, method: 'post', intro, button: words.allow, other }));
    }),
  );
  router.post(
    '/consent',
    read,
    step((visit, request, response) => {
      const { redirectUri, state } = visit.asked;
      const { choice } = request.body as { choice?: string };
      const { account } = visit;
      if (choice === 'deny' || account === undefined) {
        response.redirect(303, withQuery(redirectUri, { error: 'access_denied', state }));
      } else response.redirect(303, withQuery(redirectUri, { code: oauth.grant(visit.asked, account), state }));
    }),
  );

  router.post('/token', read, (request, response) => {
    const body = (request.body ?? {}) as Record<string, string | undefined>;
    const account =
      body['grant_type'] === 'refresh_token'
        ? oauth.refresh(body['refresh_token'] ?? '')
        : oauth.redeem(body['code'] ?? '', body['redirect_uri'] ?? '', body['code_verifier'] ?? '');
    if (body['client_id'] !== oauthClient.id) response.status(401).json({ error: 'invalid_client' });
    else if (account === undefined) response.status(400).json({ error: 'invalid_grant' });
    else sendTokens(platform, oauth, account, response);
  });
  return router;
}

/** The directory sees to its own second factor; the platform's own accounts are asked for theirs. */
function goOn(platform: PlatformState, visit: Visit, account: Account, response: Response): void {
  visit.account = account;
  const [method] = account.methods;
  if (method === undefined) {
    response.redirect(303, `${base}/consent`);
    return;
  }
  visit.challenge = platform.challenges.start(account);
  if (method === 'sms' || method === 'email') platform.challenges.send(visit.challenge, method);
  response.redirect(303, `${base}/second-factor`);
}

function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

function signInForm(words: OAuthWords) {
  return {
    ...({ action: `${base}/sign-in`, method: 'post', intro: words.signIn, button: words.go } as const),
    fields: [
      { name: 'user', type: 'text', label: words.user },
      { name: 'password', type: 'password', label: words.password },
    ],
  };
}

function directoryForm(platform: PlatformState, { user = '' }: Visit, words: OAuthWords) {
  const provider = platform.accounts.named(user).user.ssoProvider ?? '';
  const intro = words.directory.replace('{provider}', provider);
  return {
    ...({ action: `${base}/directory`, method: 'post', intro, button: words.go } as const),
    fields: [{ name: 'password', type: 'password', label: words.password }],
  };
}

function codeForm(words: OAuthWords) {
  return {
    ...({ action: `${base}/second-factor`, method: 'post', intro: words.second, button: words.go } as const),
    fields: [{ name: 'code', type: 'text', label: words.code }],
  };
}
