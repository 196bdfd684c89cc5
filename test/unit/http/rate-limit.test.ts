import { describe, expect, it } from 'vitest';
import type { StreamingHttp, HttpRequest, HttpResponse } from '../../../electron/http/http.ts';
import { tooManyRequests, waitingForTurn } from '../../../electron/http/rate-limit.ts';

const limited = (seconds?: string): HttpResponse => ({
  ...{ status: 429, body: '' },
  headers: seconds === undefined ? {} : { 'retry-after': seconds },
});
const done: HttpResponse = { status: 207, headers: {}, body: '' };

/** Asks a server that gives these replies, one after the other, and the last one for ever. */
async function ask(replies: readonly HttpResponse[], more: Partial<HttpRequest> = {}) {
  const waits: number[] = [];
  let asked = 0;
  const http: StreamingHttp = {
    exchange: () => Promise.reject(new Error('not expected')),
    request() {
      asked += 1;
      return Promise.resolve(replies[Math.min(asked, replies.length) - 1] ?? done);
    },
    close: () => Promise.resolve(),
  };
  const patient = waitingForTurn(http, (ms) => {
    waits.push(ms);
    return Promise.resolve();
  });
  const { status } = await patient.request({ method: 'PROPFIND', url: 'https://a.example/', ...more });
  return { status, asked, waits };
}

describe('too many requests', () => {
  it('are waited for when the server says that it is a matter of seconds', async () => {
    expect(await ask([limited('1'), limited('3'), done])).toEqual({ status: 207, asked: 3, waits: [1000, 3000] });
  });

  it.each([
    ['twice, and not for ever', [limited('1')], {}, 3],
    ['ten seconds in all', [limited('6')], {}, 2],
    ['no longer than the request may take', [limited('6')], { timeoutMs: 5000 }, 1],
    ['not for a minute', [limited('60')], {}, 1],
    ['not when nobody knows how long', [limited()], {}, 1],
  ] as const)('are waited for %s', async (_what, replies, more, asked) => {
    expect(await ask(replies, more)).toMatchObject({ status: 429, asked });
  });

  it.each(['POST', 'PATCH', 'MKCOL', 'MOVE'])(
    'are not repeated with %s, which may do something twice',
    async (method) => {
      expect(await ask([limited('1'), done], { method })).toMatchObject({ status: 429, asked: 1 });
    },
  );

  it('are waited for no more when the person gives up', async () => {
    const http: StreamingHttp = {
      request: () => Promise.resolve(limited('5')),
      exchange: () => Promise.reject(new Error('not expected')),
      close: () => Promise.resolve(),
    };
    const signal = AbortSignal.abort();
    const asked = waitingForTurn(http).request({ method: 'GET', url: 'https://a.example/', signal });
    await expect(asked).rejects.toMatchObject({ failure: { code: 'LK-0002' } });
  });
});

describe('429', () => {
  it.each([
    ['requests', undefined, 'LK-3024'],
    ['requests', '1', 'LK-3024'],
    ['requests', '1800', 'LK-3024'],
    ['passwords', '1', 'LK-3024'],
    ['passwords', '120', 'LK-3024'],
    ['passwords', '1800', 'LK-2007'],
    ['passwords', undefined, 'LK-2007'],
  ] as const)('of a server that counts %s, with Retry-After %s, is %s', (counted, seconds, code) => {
    expect(tooManyRequests(limited(seconds), 'a.example', counted)).toMatchObject({
      failure: {
        code,
        details: { host: 'a.example', ...(seconds === undefined ? {} : { retryAfterS: Number(seconds) }) },
      },
    });
  });
});
