import { FailureError } from '../../electron/contract/failure.ts';
import type { Http, HttpRequest, HttpResponse } from '../../electron/http/http.ts';
import { nextcloud } from '../../electron/platforms/nextcloud/nextcloud.ts';

export const address = 'https://cloud.example/cloud';
export const NAME = 'Network drive – PC-4711';
export const json = (body: unknown, status = 200): Partial<HttpResponse> => ({ status, body: JSON.stringify(body) });

/** A Nextcloud that answers so, one after the other, and what it was asked. */
export function replying(...replies: readonly (Partial<HttpResponse> | FailureError)[]) {
  const asked: HttpRequest[] = [];
  const http: Http = {
    request: (request) => {
      const reply = replies[asked.push(request) - 1] ?? { status: 599 };
      if (reply instanceof FailureError) return Promise.reject(reply);
      return Promise.resolve({ status: 200, headers: {}, body: '', ...reply });
    },
    close: () => Promise.resolve(),
  };
  return { asked, platform: nextcloud(http) };
}

/** What work came to: its value, or the failure. */
export const outcome = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
};
