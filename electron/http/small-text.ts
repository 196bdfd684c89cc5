import type { Http } from './http.ts';

/** The largest text, in bytes, and the time for it. */
const MOST_BYTES = 64 * 1024;
const TIME_MS = 15_000;

/** Reads a small text of the web, without credentials and without following a redirect; undefined when it cannot be had. */
export async function smallText(http: Pick<Http, 'request'>, url: string): Promise<string | undefined> {
  try {
    const answer = await http.request({ method: 'GET', url, maxBytes: MOST_BYTES, timeoutMs: TIME_MS });
    return answer.status === 200 ? answer.body : undefined;
  } catch {
    return undefined; // whoever asks, asks again another day
  }
}
