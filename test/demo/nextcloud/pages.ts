import { randomBytes } from 'node:crypto';
import express, { Router, type Request, type Response } from 'express';
import type { Account } from '../accounts.ts';
import { addressOf } from '../journal.ts';
import type { PlatformState } from '../platform.ts';
import type { NextcloudState } from './state.ts';
import type { Flow } from './flows.ts';
import { form, notice } from '../pages/html.ts';
import { wordsFor, type PageWords } from './words.ts';

/** One browser: which flow it is in, and how far its sign-in has come. */
interface Visit {
  flow?: Flow;
  challenge?: string;
  account?: Account;
}

const COOKIE = 'nc_session';

/** The pages that the browser walks through: connect, sign in, second factor, grant. One form each, in two languages. */
export function loginPages(platform: PlatformState, state: NextcloudState): Router {
  const router = Router();
  const visits = new Map<string, Visit>();
  const at = (path: string): string => `${state.base}/index.php${path}`;
  const visitOf = (request: Request): Visit | undefined => {
    const id = new RegExp(`${COOKIE}=([\\w-]+)`).exec(request.get('Cookie') ?? '')?.[1];
    return id === undefined ? undefined : visits.get(id);
  };
  /** The steps after the first need a browser that has come through it. */
  const step =
    (work: (visit: Visit, request: Request, response: Response, words: PageWords) => void) =>
    (request: Request, response: Response): void => {
      const words = wordsFor(request.get('Accept-Language'));
      const visit = visitOf(request);
      if (visit === undefined) response.status(403).type('html').send(notice(words, words.forbidden));
      else work(visit, request, response, words);
    };

  router.get('/index.php/login/v2/flow/:token', (request, response) => {
    const words = wordsFor(request.get('Accept-Language'));
    const flow = state.flows.byLoginToken(request.params.token);
    if (flow === undefined) {
      response.status(403).type('html').send(notice(words, words.forbidden));
      return;
    }
    const id = randomBytes(18).toString('base64url');
    visits.set(id, { flow });
    response.cookie(COOKIE, id, { httpOnly: true, sameSite: 'lax', path: '/' });
    const intro = words.connect.replace('{client}', flow.userAgent);
    response.type('html').send(form(words, { action: at('/login'), method: 'get', intro, button: words.logIn }));
  });

  router.get(
    '/index.php/login',
    step((_visit, _request, response, words) => {
      response.type('html').send(form(words, signInForm(at, words)));
    }),
  );
  router.post(
    '/index.php/login',
    express.urlencoded({ extended: false }),
    step((visit, request, response, words) => {
      const { user, password } = request.body as { user?: string; password?: string };
      const { account, right } = platform.accounts.signIn(user ?? '', password ?? '');
      if (account === undefined || !right || account.disabled) {
        if (platform.throttle.wrongPassword(addressOf(request))) response.status(429).end();
        else
          response
            .status(401)
            .type('html')
            .send(form(words, { ...signInForm(at, words), wrong: words.wrong }));
        return;
      }
      if (account.methods.length === 0) {
        visit.account = account;
        response.redirect(303, at('/login/v2/grant'));
        return;
      }
      visit.challenge = platform.challenges.start(account);
      const [method = 'otp'] = account.methods;
      if (method === 'sms' || method === 'email') platform.challenges.send(visit.challenge, method);
      response.redirect(303, at(`/login/challenge/${method}`));
    }),
  );

  router.get(
    '/index.php/login/challenge/:method',
    step((_visit, request, response, words) => {
      response.type('html').send(form(words, codeForm(at, words, String(request.params['method']))));
    }),
  );
  router.post(
    '/index.php/login/challenge/:method',
    express.urlencoded({ extended: false }),
    step((visit, request, response, words) => {
      const { code } = request.body as { code?: string };
      const method = String(request.params['method']) as 'otp' | 'sms' | 'email' | 'yubikey';
      const verdict = platform.challenges.answer(visit.challenge ?? '', method, code ?? '');
      if (verdict.is !== 'right') {
        response
          .status(401)
          .type('html')
          .send(form(words, { ...codeForm(at, words, method), wrong: words.wrongCode }));
        return;
      }
      visit.account = verdict.account;
      response.redirect(303, at('/login/v2/grant'));
    }),
  );

  router.get(
    '/index.php/login/v2/grant',
    step((visit, _request, response, words) => {
      if (visit.account === undefined || visit.flow === undefined) {
        response.status(403).type('html').send(notice(words, words.forbidden));
        return;
      }
      const intro = words.grantIntro.replace('{client}', visit.flow.userAgent);
      response
        .type('html')
        .send(form(words, { action: at('/login/v2/grant'), method: 'post', intro, button: words.grant }));
    }),
  );
  router.post(
    '/index.php/login/v2/grant',
    step((visit, _request, response, words) => {
      const flow = visit.flow === undefined ? undefined : state.flows.byLoginToken(visit.flow.loginToken);
      if (flow === undefined || visit.account === undefined) {
        response.status(403).type('html').send(notice(words, words.forbidden));
        return;
      }
      flow.closed = true;
      const loginName = visit.account.user.name;
      flow.granted = { loginName, appPassword: state.passwords.create(visit.account, flow.userAgent) };
      response.type('html').send(notice(words, words.done));
    }),
  );
  return router;
}

function signInForm(at: (path: string) => string, words: PageWords) {
  return {
    ...({ action: at('/login'), method: 'post', intro: words.signIn, button: words.logIn } as const),
    fields: [
      { name: 'user', type: 'text', label: words.user },
      { name: 'password', type: 'password', label: words.password },
    ] as const,
  };
}

function codeForm(at: (path: string) => string, words: PageWords, method: string) {
  return {
    ...({
      action: at(`/login/challenge/${method}`),
      method: 'post',
      intro: words.second,
      button: words.submit,
    } as const),
    fields: [{ name: 'code', type: 'text', label: words.code }] as const,
  };
}
