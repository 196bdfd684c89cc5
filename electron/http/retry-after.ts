import type { HttpResponse } from './http.ts';

const DAY_S = 24 * 3600;

/**
 * Reads the whole seconds that a reply asks to wait (RFC 9110, section 10.2.3): a number, or a date by the server's own clock.
 * Undefined when the reply names no time, or one that cannot be meant (not in the future, more than a day).
 */
export function retryAfterSeconds({ headers }: Pick<HttpResponse, 'headers'>): number | undefined {
  const text = headers['retry-after']?.trim() ?? '';
  const now = Date.parse(headers['date'] ?? '');
  const seconds = /^\d{1,6}$/.test(text)
    ? Number(text)
    : Math.ceil((Date.parse(text) - (Number.isNaN(now) ? Date.now() : now)) / 1000);
  return seconds > 0 && seconds <= DAY_S ? seconds : undefined;
}
