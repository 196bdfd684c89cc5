import type { Http, HttpRequest, HttpResponse } from '../../../electron/http/http.ts';

export type Answer = Partial<HttpResponse> | Error;

/** An `Http` that answers as told, and remembers what it was asked. */
export function fakeHttp(answer: (request: HttpRequest) => Answer): Http & { readonly requests: HttpRequest[] } {
  const requests: HttpRequest[] = [];
  return {
    requests,
    request(request) {
      requests.push(request);
      const given = answer(request);
      if (given instanceof Error) return Promise.reject(given);
      return Promise.resolve({ status: 200, headers: {}, body: '', ...given });
    },
    close: () => Promise.resolve(),
  };
}
