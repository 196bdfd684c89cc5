import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type Request, type Response } from 'express';
import { addressOf } from '../journal.ts';
import { form } from '../pages/html.ts';
import type { PlatformState } from '../platform.ts';
import { netExplorerDialogs, securityInfoDialogs, webPage, webPolicy } from './layout.ts';
import type { WebState, WebVisit } from './state.ts';
import { webWordsFor, type WebWords } from './words.ts';

const script = readFileSync(join(import.meta.dirname, 'dialogs.js'), 'utf8');
const NETEXPLORER = '/';
const MICROSOFT365 = '/security-info';

/**
 * The web pages on which a person makes an app password: NetExplorer's settings and Microsoft 365's *Security info*, behind a
 * sign-in with second factor. What is known of them is in PLATFORMS.md; their markup is this demo's own.
 */
export function webPages(platform: PlatformState, web: WebState): Router {
  const router = Router();
  const read = express.urlencoded({ extended: false });
  const wordsOf = (request: Request): WebWords => webWordsFor(request.get('Accept-Language'));
  const send = (response: Response, page: string): void => {
    response.set('Content-Security-Policy', webPolicy).type('html').send(page);
  };
  const elsewhereOf = (request: Request): string => `http://localhost:${request.socket.localPort}`;
  /** Whoever is not signed in is asked to. */
  const inside =
    (work: (visit: WebVisit, request: Request, response: Response, words: WebWords) => void, home = NETEXPLORER) =>
    (request: Request, response: Response): void => {
      const visit = web.find(request.get('Cookie'));
      if (visit?.account !== undefined) {
        work(visit, request, response, wordsOf(request));
        return;
      }
      response.cookie('web_session', web.begin(home), { httpOnly: true, sameSite: 'lax', maxAge: 86_400_000 });
      send(response, form(wordsOf(request), signInForm(wordsOf(request))));
    };

  router.get('/web/dialogs.js', (_request, response) => {
    response.type('js').send(script);
  });
  router.post('/web/sign-in', read, (request, response) => {
    const words = wordsOf(request);
    const visit = web.find(request.get('Cookie'));
    const { user = '', password = '' } = request.body as { user?: string; password?: string };
    const { account, right } = platform.accounts.signIn(user, password);
    if (visit === undefined || account === undefined || !right) {
      if (platform.throttle.wrongPassword(addressOf(request))) response.status(429).end();
      else send(response.status(401), form(words, { ...signInForm(words), wrong: words.wrong }));
      return;
    }
    const [method] = account.methods;
    if (method === undefined) {
      visit.account = account;
      response.redirect(303, visit.home);
      return;
    }
    visit.challenge = platform.challenges.start(account);
    if (method === 'sms' || method === 'email') platform.challenges.send(visit.challenge, method);
    send(response, form(words, codeForm(words, method)));
  });
  router.post('/web/second-factor/:method', read, (request, response) => {
    const words = wordsOf(request);
    const visit = web.find(request.get('Cookie'));
    const { code = '' } = request.body as { code?: string };
    const method = request.params['method'] as 'otp' | 'sms' | 'email' | 'yubikey';
    const verdict = platform.challenges.answer(visit?.challenge ?? '', method, code);
    if (visit === undefined || verdict.is !== 'right') {
      send(response.status(401), form(words, { ...codeForm(words, method), wrong: words.wrong }));
      return;
    }
    visit.account = verdict.account;
    response.redirect(303, visit.home);
  });

  const links = (...all: readonly (readonly [string, string])[]): string =>
    all.map(([to, text]) => `<p><a href="${to}">${text}</a></p>`).join('');
  router.get(
    NETEXPLORER,
    inside((_visit, _request, response, words) => {
      send(response, webPage(words, words.files, links(['/web/settings', words.settings])));
    }),
  );
  router.get(
    '/web/settings',
    inside((_visit, _request, response, words) => {
      send(response, webPage(words, '–', links(['/web/connections', words.connections])));
    }),
  );
  router.get(
    '/web/connections',
    inside((visit, request, response, words) => {
      const names = platform.appPasswords.list(visit.account?.user.name ?? '').map(({ name }) => `<li>${name}</li>`);
      const body = `<p role="tab">${words.appPassword}</p><ul>${names.join('')}</ul>`;
      const elsewhere = elsewhereOf(request);
      const frames = { framed: '/web/framed', 'framed-elsewhere': `${elsewhere}/web/framed` } as const;
      const frame = web.mode === 'framed' || web.mode === 'framed-elsewhere' ? frames[web.mode] : undefined;
      const dialogs =
        frame === undefined
          ? netExplorerDialogs(words, web.mode, elsewhere)
          : `<iframe src="${frame}" width="640" height="480"></iframe>`;
      send(response, webPage(words, words.connections, body + dialogs));
    }),
  );
  router.get(
    '/web/framed',
    inside((_visit, request, response, words) => {
      send(response, webPage(words, '–', netExplorerDialogs(words, 'usual', elsewhereOf(request))));
    }),
  );
  router.get(
    MICROSOFT365,
    inside((_visit, request, response, words) => {
      send(response, webPage(words, words.securityInfo, securityInfoDialogs(words, web.mode, elsewhereOf(request))));
    }, MICROSOFT365),
  );
  router.post(
    '/web/make/:kind',
    express.json(),
    inside((visit, request, response) => {
      const { name = '' } = request.body as { name?: string };
      const letters = Array.from({ length: 16 }, () => String.fromCharCode(97 + randomInt(26))).join('');
      const own = request.params['kind'] === 'microsoft365' ? letters : undefined;
      const made = platform.appPasswords.create(visit.account?.user.name ?? '', name, own);
      if ('refused' in made) response.status(409).json({ error: made.refused });
      else response.json({ password: web.mode === 'wrong-shape' ? `${made.password} ` + 'x' : made.password });
    }),
  );
  router.get('/web/away', (request, response) => {
    response.redirect(`${elsewhereOf(request)}/redirected`);
  });
  return router;
}

function signInForm(words: WebWords) {
  return {
    ...({ action: '/web/sign-in', method: 'post', intro: words.signIn, button: words.go } as const),
    fields: [
      { name: 'user', type: 'text', label: words.user },
      { name: 'password', type: 'password', label: words.password },
    ],
  };
}

function codeForm(words: WebWords, method: string) {
  return {
    ...({ action: `/web/second-factor/${method}`, method: 'post', intro: words.second, button: words.go } as const),
    fields: [{ name: 'code', type: 'text', label: words.code }],
  };
}
