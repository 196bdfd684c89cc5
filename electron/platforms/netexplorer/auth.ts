import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import type { HttpResponse } from '../../http/http.ts';
import { retryAfterSeconds } from '../../http/retry-after.ts';
import { Secret } from '../../secrets/secret.ts';
import { secondFactorIds, type SecondFactorMethod } from '../../sign-in/ask.ts';
import type { SignInCalls } from '../../sign-in/sign-in.ts';
import { jsonOf } from '../json.ts';
import { closedFailure, parseReply, statusFailure, type Api } from './api.ts';
import { endpoints } from './endpoints.ts';

/** The token goes into a header, so it must be visible ASCII. */
const tokenReply = z.object({
  token: z.string().check(z.maxLength(4096), z.regex(/^[\x21-\x7e]+$/)),
});

/** Characters of the platform's text that are shown at most. */
const MAX_TEXT = 200;

const refusal = z.discriminatedUnion('error', [
  z.object({
    error: z.literal('second_factor_required'),
    challenge: z.string().check(z.minLength(1), z.maxLength(4096)),
    methods: z.array(z.object({ id: z.string(), hint: z.nullish(z.string()) })).check(z.maxLength(50)),
  }),
  z.object({ error: z.literal('wrong_credentials') }),
  z.object({ error: z.literal('enrolment_required') }),
  z.object({ error: z.literal('sso_only'), provider: z.nullish(z.string()) }),
  z.object({ error: z.literal('forbidden_by_policy'), rule: z.string() }),
  z.object({ error: z.literal('wrong_code'), attemptsLeft: z.nullish(z.int()) }),
  z.object({ error: z.literal('locked'), until: z.nullish(z.string()) }),
]);

/** Makes the calls of NetExplorer's sign-in with password and second factor. */
export function signInCalls(api: Api, host: string, signal?: AbortSignal): SignInCalls {
  const json = (path: string, body: unknown) => api({ method: 'POST', path, json: body }, signal);
  return {
    async password(user, password) {
      const response = await password.use((text) => json(endpoints.auth, { user, password: text }));
      if (response.status === 200) return tokenOf(response, host);
      const refused = refusal.safeParse(jsonOf(response.body)).data;
      if (refused?.error === 'second_factor_required') {
        return { challenge: { id: new Secret(refused.challenge), methods: known(refused.methods) } };
      }
      throw passwordFailure(response, refused, { user, host });
    },
    async send(challenge, method) {
      const response = await challenge.id.use((id) =>
        json(endpoints.secondFactorSend, { challenge: id, method: method.id }),
      );
      if (response.status === 204 || response.status === 200) return;
      if (response.status === 429 && response.headers['retry-after'] !== undefined) {
        throw new FailureError('LK-2104', { retryAfterS: retryAfterSeconds(response) ?? 0 });
      }
      throw codeFailure(response, host);
    },
    async code(challenge, method, code) {
      const response = await challenge.id.use((id) =>
        code.use((text) => json(endpoints.secondFactor, { challenge: id, method: method.id, code: text })),
      );
      if (response.status === 200) return tokenOf(response, host);
      throw codeFailure(response, host);
    },
  };
}

function tokenOf(response: HttpResponse, host: string): { token: Secret } {
  return { token: new Secret(parseReply(response, tokenReply, host).token) };
}

/**
 * Returns the offered methods that Latchkey knows. Methods that a later platform may add are left out and not refused, because
 * another one will do.
 */
function known(offered: readonly { id: string; hint?: string | null | undefined }[]): SecondFactorMethod[] {
  return secondFactorIds.flatMap((id) => {
    const found = offered.find((method) => method.id === id);
    if (found === undefined) return [];
    return [found.hint == null ? { id } : { id, hint: found.hint.slice(0, MAX_TEXT) }];
  });
}

type Refusal = z.infer<typeof refusal>;

function passwordFailure(
  response: HttpResponse,
  refused: Refusal | undefined,
  who: { user: string; host: string },
): FailureError {
  switch (refused?.error) {
    case 'wrong_credentials':
      return new FailureError('LK-2001', who);
    case 'enrolment_required':
      return new FailureError('LK-2002', who);
    case 'sso_only':
      return new FailureError('LK-2003', { ...who, provider: refused.provider?.slice(0, MAX_TEXT) ?? '' });
    case 'forbidden_by_policy':
      return policyFailure(refused.rule, who);
    case 'locked':
      return lockedFailure(refused.until);
    case 'second_factor_required':
    case 'wrong_code':
    case undefined:
      // The public clients show only one thing for sure: any status but 200 is a refusal.
      return response.status === 401 || response.status === 403
        ? new FailureError('LK-2009', { ...who, status: response.status })
        : (closedFailure(response, who.host) ?? statusFailure(response, who.host));
  }
}

function policyFailure(rule: string, who: { user: string; host: string }): FailureError {
  const codes = { ip: 'LK-2004', hours: 'LK-2005', client: 'LK-2006' } as const;
  return new FailureError(Object.hasOwn(codes, rule) ? codes[rule as keyof typeof codes] : 'LK-2009', { ...who, rule });
}

function codeFailure(response: HttpResponse, host: string): FailureError {
  const refused = refusal.safeParse(jsonOf(response.body)).data;
  if (response.status === 410) return new FailureError('LK-2102', { host });
  if (refused?.error === 'locked') return lockedFailure(refused.until);
  if (refused?.error === 'wrong_code') {
    return new FailureError('LK-2101', refused.attemptsLeft == null ? {} : { attemptsLeft: refused.attemptsLeft });
  }
  if (response.status === 401 || response.status === 403) {
    return new FailureError('LK-2009', { host, status: response.status });
  }
  return statusFailure(response, host);
}

function lockedFailure(until: string | null | undefined): FailureError {
  return new FailureError('LK-2103', until == null ? {} : { until: until.slice(0, MAX_TEXT) });
}
