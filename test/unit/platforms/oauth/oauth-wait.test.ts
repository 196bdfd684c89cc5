import { afterEach, describe, expect, it, vi } from 'vitest';
import { FailureError, isFailure } from '../../../../electron/contract/failure.ts';
import type { Http, HttpRequest } from '../../../../electron/http/http.ts';
import { signInByBrowser, type OAuthClient } from '../../../../electron/platforms/oauth/oauth.ts';
import { scriptedAsk } from '../../../fakes/scripted-ask.ts';

const address = 'https://files.example.com';
const client: OAuthClient = {
  ...{ clientId: 'latchkey-desktop', scopes: ['account', 'files'], keepsRefresh: false },
  ...{ authorizePath: '/oauth2/authorize', tokenPath: '/oauth2/token' },
};
const right = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ access_token: 'acc3ss', token_type: 'Bearer' }),
};

describe('the wait for the browser to come back', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const nobody: Http = { request: () => Promise.reject(new Error('not expected')), close: () => Promise.resolve() };
  const isOpen = (port: string): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
  /** A sign-in whose browser never comes back. @returns the port that it waits on */
  async function waiting(browser: () => Promise<void>, signal?: AbortSignal) {
    let shown: (visit: URL) => void = () => undefined;
    const visit = new Promise<URL>((resolve) => (shown = resolve));
    const ask = scriptedAsk({
      browser: ({ url }) => {
        shown(new URL(url));
        return browser();
      },
    });
    const ended = signInByBrowser({ http: nobody, address, client, signal }, ask).then(
      () => 'signed in',
      (error: unknown) => (isFailure(error) ? error.failure : error),
    );
    const { port } = new URL((await visit).searchParams.get('redirect_uri') ?? '');
    return { port, ended };
  }
  const never = (): Promise<void> => new Promise(() => undefined);

  it.each([
    ['the time is up', 'LK-2010'],
    ['it is cancelled', 'LK-0002'],
    ['the person gives up', 'LK-0002'],
  ] as const)('leaves no port open when %s', async (why, code) => {
    await import('openid-client'); // before the clock stands still
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const abort = new AbortController();
    let giveUp: (error: Error) => void = () => undefined;
    const asking = (): Promise<void> => new Promise((_resolve, reject) => (giveUp = reject));
    const { port, ended } = await waiting(why === 'the person gives up' ? asking : never, abort.signal);
    await vi.advanceTimersByTimeAsync(599_999);
    expect(await isOpen(port)).toBe(true);
    if (why === 'the time is up') await vi.advanceTimersByTimeAsync(1);
    if (why === 'it is cancelled') abort.abort();
    if (why === 'the person gives up') giveUp(new FailureError('LK-0002'));
    expect(await ended).toMatchObject({ code });
    expect(await isOpen(port)).toBe(false);
  });

  it('ends with what a person brings from a browser on another computer', async () => {
    const sent: HttpRequest[] = [];
    const http: Http = {
      ...nobody,
      request: (request) => {
        sent.push(request);
        return Promise.resolve(right);
      },
    };
    const ask = scriptedAsk({
      browser: ({ url, bring }) => {
        const asked = new URL(url).searchParams;
        const back = `${asked.get('redirect_uri') ?? ''}?code=c0de&state=`;
        expect(bring?.(`${back}guessed`)).toBe(false);
        expect(bring?.(`${back}${asked.get('state') ?? ''}`)).toBe(true);
        return never();
      },
    });
    expect(await signInByBrowser({ http, address, client }, ask)).toHaveProperty('access');
    expect(new URLSearchParams(sent[0]?.body).get('code')).toBe('c0de');
  });
});
